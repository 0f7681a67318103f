using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Onboarding.Application.Common.Idempotency;

namespace Onboarding.Infrastructure.Common.Idempotency;

/// <summary>Answers as they are stored: encrypted by the keys that all instances share (<c>DataProtection__KeysFolder</c>).</summary>
internal sealed class AnswerProtection(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Onboarding.Idempotency.Answers");

    /// <summary>An answer as it is stored.</summary>
    public byte[] Protect(StoredAnswer answer)
    {
        using var bytes = new MemoryStream(answer.Body.Length + 64);
        using var writer = new BinaryWriter(bytes);
        writer.Write(answer.Status);
        writer.Write(answer.ContentType ?? "");
        writer.Write(answer.Body.Span);
        return _protector.Protect(bytes.ToArray());
    }

    /// <summary>A stored answer as it was given; nothing if the keys it needs are gone.</summary>
    public StoredAnswer? Unprotect(byte[] stored)
    {
        try
        {
            using var bytes = new MemoryStream(_protector.Unprotect(stored));
            using var reader = new BinaryReader(bytes);
            var (status, contentType) = (reader.ReadInt32(), reader.ReadString());
            return new StoredAnswer(status, contentType.Length == 0 ? null : contentType, reader.ReadBytes((int)(bytes.Length - bytes.Position)));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
