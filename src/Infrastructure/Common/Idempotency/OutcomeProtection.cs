using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.DataProtection;
using Onboarding.Application.Common.Idempotency;

namespace Onboarding.Infrastructure.Common.Idempotency;

/// <summary>
/// Converts outcomes to their stored form: JSON, encrypted with the keys that all instances share (<c>DataProtection__KeysFolder</c>). The
/// <see cref="OutcomeTypes"/> of all modules define which types can be stored, and how.
/// </summary>
internal sealed class OutcomeProtection(IDataProtectionProvider protection, IEnumerable<OutcomeTypes> types)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Onboarding.Idempotency.Outcomes");
    private readonly OutcomeTypes[] _types = [.. types];

    /// <summary>Throws <see cref="InvalidOperationException"/> for a type that cannot be stored.</summary>
    public void RequireKey<T>() => _ = TypeInfo(typeof(T));

    /// <summary>Returns the stored form of an outcome.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="type">The type to read it as again.</param>
    /// <param name="profile">The profile that it is rendered with.</param>
    public byte[] Protect(object outcome, Type type, string profile)
    {
        using var bytes = new MemoryStream(1_024);
        using var writer = new BinaryWriter(bytes);
        writer.Write(profile);
        JsonSerializer.Serialize(bytes, outcome, TypeInfo(type));
        return _protector.Protect(bytes.ToArray());
    }

    /// <summary>
    /// Reads a stored outcome; null if the keys that it needs are missing, or if another release stored it in a form that this release cannot read.
    /// </summary>
    public Outcome<T>? Unprotect<T>(byte[] stored)
    {
        try
        {
            using var bytes = new MemoryStream(_protector.Unprotect(stored));
            using var reader = new BinaryReader(bytes);
            var profile = reader.ReadString();
            return new((T)JsonSerializer.Deserialize(bytes, TypeInfo(typeof(T)))!, profile);
        }
        // The bytes are authenticated, so the service wrote them. Bytes that cannot be read are from another release, with a code or type that
        // this one does not have.
        catch (Exception failure) when (failure is CryptographicException or JsonException or FormatException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Returns the JSON of a stored outcome in UTF-8, with its profile before it; null if the keys that it needs are missing.</summary>
    public byte[]? Decrypt(byte[] stored)
    {
        try
        {
            return _protector.Unprotect(stored);
        }
        catch (CryptographicException)
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

        throw new InvalidOperationException(
            $"A command that takes an idempotency key has the outcome {type}, which no {nameof(OutcomeTypes)} can store.");
    }
}
