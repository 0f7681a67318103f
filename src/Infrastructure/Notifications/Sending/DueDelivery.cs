using System.Security.Cryptography;
using Onboarding.Application.Notifications;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Deliveries;

namespace Onboarding.Infrastructure.Notifications.Sending;

/// <summary>A due delivery as it was read.</summary>
/// <param name="Delivery">The delivery. It is not tracked.</param>
/// <param name="Receiver">The subscription that receives it, shared by all deliveries that were read with it.</param>
/// <param name="ReadAt">The time stamp of the reading.</param>
internal sealed record DueDelivery(Delivery Delivery, DueReceiver Receiver, long ReadAt);

/// <summary>A subscription as it was read, with its signing secrets, which are decrypted once for all deliveries of a page.</summary>
internal sealed class DueReceiver(Subscription subscription, ISubscriptionSecrets secrets, DateTimeOffset now)
{
    private readonly Lazy<string[]?> _signingSecrets = new(() =>
    {
        try
        {
            return [.. subscription.SecretsAt(now).Select(secrets.Unprotect)];
        }
        catch (CryptographicException)
        {
            return null;
        }
    });

    /// <summary>The subscription.</summary>
    public Subscription Subscription => subscription;

    /// <summary>The signing secrets; null if they cannot be decrypted.</summary>
    public string[]? SigningSecrets => _signingSecrets.Value;
}
