namespace Onboarding.Application.Access.People;

/// <summary>Hashes and checks passwords. A check takes the same time whether or not there is a hash.</summary>
public interface IPasswordHashes
{
    /// <summary>Returns the hash of a password.</summary>
    Task<string> Hash(string password, CancellationToken cancellationToken);

    /// <summary>Returns whether a password is the one of a hash; false if the hash is null.</summary>
    Task<bool> Verify(string? hash, string password, CancellationToken cancellationToken);
}

/// <summary>
/// The link of the first administrator. Its token is encrypted with the key ring and not stored. It can be used as long as there is no person and no
/// administrator, so it can be used once.
/// </summary>
public interface IFirstInvitations
{
    /// <summary>Makes a token that ends at a time.</summary>
    string Make(DateTimeOffset endsAt);

    /// <summary>Reads a token; null if this service did not make it.</summary>
    FirstInvitation? Read(string? token);
}

/// <summary>The content of the first administrator's link.</summary>
/// <param name="TotpSecret">The secret of the one-time codes.</param>
/// <param name="EndsAt">The time at which the link ends.</param>
public sealed record FirstInvitation(string TotpSecret, DateTimeOffset EndsAt);

/// <summary>Encrypts the secrets of one-time codes with the key ring.</summary>
public interface ITotpSecrets
{
    /// <summary>Encrypts a secret.</summary>
    string Protect(string secret);

    /// <summary>Decrypts a stored secret.</summary>
    string Unprotect(string stored);
}
