using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.DataProtection;
using Onboarding.Application.Common.Idempotency;

namespace Onboarding.Infrastructure.Common.Idempotency;

/// <summary>
/// Outcomes as they are stored: JSON, encrypted by the keys that all instances share (<c>DataProtection__KeysFolder</c>). Which types can be stored, and
/// how, is what <see cref="OutcomeTypes"/> of all modules say.
/// </summary>
internal sealed class OutcomeProtection(IDataProtectionProvider protection, IEnumerable<OutcomeTypes> types)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Onboarding.Idempotency.Outcomes");
    private readonly OutcomeTypes[] _types = [.. types];

    /// <summary>Fails for a type that cannot be stored.</summary>
    public void RequireKey<T>() => _ = TypeInfo(typeof(T));

    /// <summary>An outcome as it is stored.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="type">The type that it is read as again.</param>
    /// <param name="profile">The profile by which it is rendered.</param>
    public byte[] Protect(object outcome, Type type, string profile)
    {
        using var bytes = new MemoryStream(1_024);
        using var writer = new BinaryWriter(bytes);
        writer.Write(profile);
        JsonSerializer.Serialize(bytes, outcome, TypeInfo(type));
        return _protector.Protect(bytes.ToArray());
    }

    /// <summary>A stored outcome; null if the keys it needs are gone, or if another release stored it in a form that this one does not read.</summary>
    public Outcome<T>? Unprotect<T>(byte[] stored)
    {
        try
        {
            using var bytes = new MemoryStream(_protector.Unprotect(stored));
            using var reader = new BinaryReader(bytes);
            var profile = reader.ReadString();
            return new((T)JsonSerializer.Deserialize(bytes, TypeInfo(typeof(T)))!, profile);
        }
        // The bytes are authenticated, so they are ours: what cannot be read is of another release (a code or a type that it had and this one has not).
        catch (Exception failure) when (failure is CryptographicException or JsonException or FormatException or NotSupportedException)
        {
            return null;
        }
    }

    private JsonTypeInfo TypeInfo(Type type)
    {
        foreach (var one in _types)
        {
            if (one.Options.TryGetTypeInfo(type, out var info))
            {
                return info;
            }
        }

        throw new InvalidOperationException($"A command that takes an idempotency key has the outcome {type}, which no {nameof(OutcomeTypes)} can store.");
    }
}
