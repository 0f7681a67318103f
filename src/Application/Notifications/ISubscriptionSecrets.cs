namespace Onboarding.Application.Notifications;

/// <summary>Keeps secrets of subscriptions unreadable to who has the database but not the key folder.</summary>
public interface ISubscriptionSecrets
{
    /// <summary>A secret as it is stored.</summary>
    string Protect(string secret);

    /// <summary>A stored secret as it was shown.</summary>
    string Unprotect(string stored);
}
