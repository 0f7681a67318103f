using System.Buffers.Text;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Onboarding.Application.Notifications;
using Onboarding.Infrastructure.Common.Keys;

namespace Onboarding.Infrastructure.Notifications;

/// <summary>Encrypts the secrets of subscriptions with the keys that all instances share (<c>DataProtection__KeysFolder</c>).</summary>
internal sealed class SubscriptionSecrets(KeyRing keys) : ISubscriptionSecrets
{
    private readonly IDataProtector _protector = keys.For("Onboarding.Notifications.Secrets");

    public string Protect(string secret) => _protector.Protect(secret);

    public string Unprotect(string stored) => Encoding.UTF8.GetString(keys.Unprotect(_protector, Base64Url.DecodeFromChars(stored)));
}
