using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Onboarding.Application.Access.People;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Access.People;
using Onboarding.Infrastructure.Common.Keys;

namespace Onboarding.Infrastructure.Access.People;

/// <summary>Makes and reads the token of the first administrator's link: secret and end, encrypted with the key ring.</summary>
internal sealed class FirstInvitations(KeyRing keys) : IFirstInvitations
{
    private readonly IDataProtector _protector = keys.For("Onboarding.Access.FirstAdministrator");

    public string Make(DateTimeOffset endsAt)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{endsAt.ToUnixTimeSeconds()} {Totp.NewSecret()}");
        return OneTimeText.First + Base64Url.EncodeToString(_protector.Protect(Encoding.ASCII.GetBytes(text)));
    }

    public FirstInvitation? Read(string? token)
    {
        if (token?.StartsWith(OneTimeText.First, StringComparison.Ordinal) != true)
        {
            return null;
        }

        try
        {
            var text = Encoding.ASCII.GetString(keys.Unprotect(_protector, Base64Url.DecodeFromChars(token.AsSpan(OneTimeText.First.Length))));
            var parts = text.Split(' ');
            return new(parts[1], DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[0], CultureInfo.InvariantCulture)));
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
