using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Onboarding.Infrastructure.Common.Encryption;

/// <summary>
/// The data keys that this process has unwrapped, by their ids. EF Core's model, which a process has once, decrypts with them. Ids are random, so
/// keys of several databases do not meet.
/// </summary>
internal static class OpenedKeys
{
    private static readonly ConcurrentDictionary<long, DataKey> Keys = new();
    private static ImmutableArray<Func<long, DataKey?>> _sources = [];

    /// <summary>Adds a source of keys, which is asked for a key that another instance has made.</summary>
    public static void AddSource(Func<long, DataKey?> source) => ImmutableInterlocked.Update(ref _sources, all => all.Add(source));

    /// <summary>Removes a source of keys.</summary>
    public static void RemoveSource(Func<long, DataKey?> source) => ImmutableInterlocked.Update(ref _sources, all => all.Remove(source));

    /// <summary>Adds a key.</summary>
    public static void Add(DataKey key) => Keys[key.Id] = key;

    /// <summary>Returns whether a key is known.</summary>
    public static bool Has(long id) => Keys.ContainsKey(id);

    /// <summary>Returns a key. Throws <see cref="CryptographicException"/> if it is missing.</summary>
    public static DataKey Find(long id)
    {
        if (Keys.TryGetValue(id, out var key))
        {
            return key;
        }

        foreach (var source in _sources)
        {
            if (source(id) is { } found)
            {
                Add(found);
                return found;
            }
        }

        throw new CryptographicException($"The data key {id} is missing.");
    }
}
