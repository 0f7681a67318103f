namespace Onboarding.Application.Notifications;

/// <summary>Encrypts the secrets of subscriptions, so that the database is not enough to read them without the key folder.</summary>
public interface ISubscriptionSecrets
{
    /// <summary>Returns a secret in its stored, encrypted form.</summary>
    string Protect(string secret);

    /// <summary>Returns a stored secret as it was shown to the client.</summary>
    string Unprotect(string stored);
}
