using Microsoft.AspNetCore.DataProtection;
using Onboarding.Application.Customers.Documents;
using Onboarding.Domain.Audit.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Imports;
using Onboarding.Infrastructure.Common.Keys;

namespace Onboarding.Infrastructure.Customers.Documents;

/// <summary>Protects contents with the keys that all instances share. Each content has its own purpose: account and id.</summary>
internal sealed class ContentProtection(KeyRing keys) : IContentProtection
{
    private const string Purpose = "Onboarding.Customers.DocumentContents";

    public ProtectedContent Protect(Guid id, AccountId account, PlainContent content)
    {
        var (bytes, keyId) = Protect(id, account, content.Bytes);
        return new(id, account, content.Type, content.Bytes.Length, bytes, keyId) { Hash = SaltedHash.Of(content.Bytes) };
    }

    /// <summary>Protects bytes that are no document under an identity of their own.</summary>
    public ProtectedText Protect(AccountId account, ReadOnlyMemory<byte> plain)
    {
        var id = Guid.CreateVersion7();
        var (bytes, keyId) = Protect(id, account, plain.ToArray());
        return new(id, plain.Length, bytes, keyId);
    }

    public byte[] Unprotect(IEncryptedContent content) => keys.Unprotect(For(content.Id, content.Account), content.Bytes);

    /// <summary>Protects the content again, with the newest key.</summary>
    public void Reprotect(IEncryptedContent content)
    {
        var (bytes, keyId) = Protect(content.Id, content.Account, Unprotect(content));
        content.ReplaceProtection(bytes, keyId);
    }

    private (byte[] Bytes, Guid KeyId) Protect(Guid id, AccountId account, byte[] plain)
    {
        var bytes = For(id, account).Protect(plain);
        return (bytes, ProtectedBytes.KeyOf(bytes) ?? throw new InvalidOperationException("The key ring does not name its keys."));
    }

    private IDataProtector For(Guid id, AccountId account) => keys.For(Purpose, account.Value, id.ToString());
}
