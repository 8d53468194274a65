import { testEveryView } from './every-view.ts'

testEveryView('en')
