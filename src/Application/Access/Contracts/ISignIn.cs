using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.Contracts;

/// <summary>
/// Checks credentials. Correct ones cost one hash and usually no database query, and are always accepted; wrong secrets and keys are slowed by their
/// id and the caller's network. A client that may call from some addresses only is rejected from any other address, whatever its credentials.
/// </summary>
public interface ISignIn
{
    /// <summary>Checks a client id and a secret.</summary>
    Task<SignInOutcome> WithSecret(string clientId, string secret);

    /// <summary>Checks an API key, as sent.</summary>
    Task<SignInOutcome> WithKey(string text);

    /// <summary>
    /// Checks the client of a token that this service issued and that has not expired: the client must be active and its secret must have this stamp.
    /// If the token was issued for an API key, that key must be valid too.
    /// </summary>
    Task<SignInOutcome> WithToken(string clientId, string stamp, string? keyId = null);
}

/// <summary>The outcome of a sign-in: the client or the person, or a rejection.</summary>
public sealed record SignInOutcome
{
    /// <summary>The client; null if the sign-in was rejected, or if a person signed in.</summary>
    public KnownClient? Client { get; init; }

    /// <summary>The person; null if the sign-in was rejected, or if a client signed in.</summary>
    public KnownPerson? Person { get; init; }

    /// <summary>Whether the sign-in was rejected.</summary>
    public bool IsRejected => Client is null && Person is null;

    /// <summary>The reason of the rejection. It is for the list of rejected sign-ins only and never sent to the caller.</summary>
    public string RejectionCode { get; init; } = "";

    /// <summary>The client id as it was sent; <c>unknown</c> if none could be read.</summary>
    public string User { get; init; } = "unknown";

    /// <summary>The account of the client with this id; <see cref="AccountId.None"/> if there is no such client.</summary>
    public AccountId Account { get; init; } = AccountId.None;

    /// <summary>The time for which wrong credentials for this id are rejected from this network; null if they are not.</summary>
    public TimeSpan? LockedFor { get; init; }
}

/// <summary>The reasons of a rejected sign-in in the list of rejected sign-ins.</summary>
public static class SignInRejections
{
    /// <summary>No client has this id, or the credentials contain no id.</summary>
    public const string UnknownClient = "unknown_client";

    /// <summary>The secret is wrong.</summary>
    public const string WrongSecret = "wrong_secret";

    /// <summary>The secret is right but has expired, or ended after a rotation.</summary>
    public const string ExpiredSecret = "expired_secret";

    /// <summary>The client was revoked.</summary>
    public const string RevokedClient = "revoked_client";

    /// <summary>The credentials are wrong, after several failures in succession.</summary>
    public const string LockedOut = "locked_out";

    /// <summary>No client has this API key.</summary>
    public const string InvalidKey = "invalid_key";

    /// <summary>The API key has expired.</summary>
    public const string ExpiredKey = "expired_key";

    /// <summary>The API key was revoked.</summary>
    public const string RevokedKey = "revoked_key";

    /// <summary>The credentials are right, but the client may not call from this address.</summary>
    public const string AddressNotAllowed = "address_not_allowed";

    /// <summary>The e-mail address or the password of a person is wrong, or the person has no password.</summary>
    public const string WrongPassword = "wrong_password";

    /// <summary>The one-time code of a person is wrong, or was used.</summary>
    public const string WrongCode = "wrong_code";

    /// <summary>The person was deactivated.</summary>
    public const string InactivePerson = "inactive_person";

    /// <summary>The cookie is not that of a session.</summary>
    public const string InvalidSession = "invalid_session";

    /// <summary>The response of the identity provider is not one to a request of this service, or is a rejection.</summary>
    public const string InvalidProviderResponse = "invalid_provider_response";

    /// <summary>The session has ended.</summary>
    public const string EndedSession = "ended_session";

    /// <summary>The token has expired, is forged, or was issued for a secret that was replaced.</summary>
    public const string InvalidToken = "invalid_token";
}
