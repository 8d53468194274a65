/** `package-lock.json`: whether it still holds what every machine needs. */

interface Locked {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly optional?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** The part of a lock file that is looked at. */
export interface LockFile {
  readonly packages: Readonly<Record<string, Locked>>
}

/**
 * What is wrong with a lock file: a build of a package for another platform that is listed nowhere (npm leaves out what
 * the machine does not use that writes the file, and `npm ci` then fails to install it elsewhere), an entry without its
 * sum, one with an address to load it from. Builds for other platforms, some of them listed by hand, may lack the sum.
 */
export function lockFaults({ packages }: LockFile): readonly string[] {
  return Object.entries(packages).flatMap(([path, locked]) => [
    ...Object.entries(locked.optionalDependencies ?? {}).flatMap(([name, version]) =>
      optionalFault(packages, path, name, version),
    ),
    ...(path === '' || locked.integrity !== undefined || locked.optional === true
      ? []
      : [`${path} has no integrity`]),
    ...(locked.resolved === undefined
      ? []
      : [`${path} has an address; keep omit-lockfile-registry-resolved`]),
  ])
}

function optionalFault(
  packages: LockFile['packages'],
  path: string,
  name: string,
  version: string,
): readonly string[] {
  const found = packages[`${path}/node_modules/${name}`] ?? packages[`node_modules/${name}`]
  if (found === undefined) return [`${path} needs ${name} ${version} on some platform, which is not listed`]
  if (/^\d/.test(version) && found.version !== version)
    return [`${path} needs ${name} ${version}, listed is ${found.version}`]
  return found.optional === true ? [] : [`${name} is not marked as optional`]
}
