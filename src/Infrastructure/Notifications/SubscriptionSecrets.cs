using Microsoft.AspNetCore.DataProtection;
using Onboarding.Application.Notifications;

namespace Onboarding.Infrastructure.Notifications;

/// <summary>Secrets of subscriptions, protected by the keys that all instances share (<c>DataProtection__KeysFolder</c>).</summary>
internal sealed class SubscriptionSecrets(IDataProtectionProvider protection) : ISubscriptionSecrets
{
    private readonly IDataProtector _protector = protection.CreateProtector("Onboarding.Notifications.Secrets");

    public string Protect(string secret) => _protector.Protect(secret);

    public string Unprotect(string stored) => _protector.Unprotect(stored);
}
