using System.Buffers;
using System.ComponentModel;
using System.Reflection;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;

namespace Onboarding.Infrastructure.Access;

/// <summary>A cache in memory that stores references to immutable objects.</summary>
internal static class ReferenceCache
{
    private const int MaxEntries = 20_000;

    /// <summary>
    /// Adds <see cref="HybridCache"/> without a second level. It serialises every value to learn its size, also one that it stores by reference. So a
    /// type with <see cref="ImmutableObjectAttribute"/> gets the size 1, and the limit counts entries.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="maxEntries">The greatest number of entries; further ones are not cached.</param>
    public static IServiceCollection AddReferenceCache(this IServiceCollection services, int maxEntries = MaxEntries)
    {
        services.AddMemoryCache(memory => memory.SizeLimit = maxEntries);
        services.AddHybridCache().AddSerializerFactory<ImmutableObjects>();
        return services;
    }

    private sealed class ImmutableObjects : IHybridCacheSerializerFactory
    {
        public bool TryCreateSerializer<T>(out IHybridCacheSerializer<T> serializer)
        {
            serializer = new OneByte<T>();
            return typeof(T).GetCustomAttribute<ImmutableObjectAttribute>() is { Immutable: true };
        }
    }

    /// <summary>
    /// Writes one byte in place of the value, so that no secret is copied. The byte is never read, because there is no second level.
    /// </summary>
    private sealed class OneByte<T> : IHybridCacheSerializer<T>
    {
        public T Deserialize(ReadOnlySequence<byte> source) => throw new NotSupportedException("Values are stored by reference only.");

        public void Serialize(T value, IBufferWriter<byte> target)
        {
            target.GetSpan(1)[0] = 0;
            target.Advance(1);
        }
    }
}
