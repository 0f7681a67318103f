using System.Buffers.Text;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Onboarding.Application.Access.People;
using Onboarding.Infrastructure.Common.Keys;

namespace Onboarding.Infrastructure.Access.People;

/// <summary>Encrypts the secrets of one-time codes with the key ring.</summary>
internal sealed class TotpSecrets(KeyRing keys) : ITotpSecrets
{
    private readonly IDataProtector _protector = keys.For("Onboarding.Access.OneTimeCodes");

    public string Protect(string secret) => Base64Url.EncodeToString(_protector.Protect(Encoding.UTF8.GetBytes(secret)));

    public string Unprotect(string stored) =>
        Encoding.UTF8.GetString(keys.Unprotect(_protector, Base64Url.DecodeFromChars(stored)));
}
