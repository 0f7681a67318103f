using System.Buffers;
using System.ComponentModel;
using System.Reflection;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;

namespace Onboarding.Infrastructure.Access;

/// <summary>A cache in memory that holds immutable values by reference.</summary>
internal static class ReferenceCache
{
    private const int MaxEntries = 20_000;

    /// <summary>
    /// Adds <see cref="HybridCache"/> without a second tier. It serializes each value, also one that it holds by reference, to learn its size; so that size
    /// is one for a type with <see cref="ImmutableObjectAttribute"/>, and the limit counts entries.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="maxEntries">How many entries are held; one more is not cached.</param>
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

    /// <summary>Writes nothing of the value, so that no secret is copied. What it writes is never read: there is no second tier.</summary>
    private sealed class OneByte<T> : IHybridCacheSerializer<T>
    {
        public T Deserialize(ReadOnlySequence<byte> source) => throw new NotSupportedException("Values are held by reference only.");

        public void Serialize(T value, IBufferWriter<byte> target)
        {
            target.GetSpan(1)[0] = 0;
            target.Advance(1);
        }
    }
}
