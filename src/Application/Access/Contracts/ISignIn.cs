using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.Contracts;

/// <summary>Judges credentials. Right ones cost a hash and no question to the database; wrong ones count towards the lock of their client id.</summary>
public interface ISignIn
{
    /// <summary>Judges a client id and a secret.</summary>
    Task<SignInOutcome> WithSecret(string clientId, string secret);

    /// <summary>Judges a token that was issued here and has not expired: whether its client is live and still has the secret of that stamp.</summary>
    Task<SignInOutcome> WithToken(string clientId, string stamp);
}

/// <summary>How a sign-in ended: with the client, or rejected.</summary>
public sealed record SignInOutcome
{
    /// <summary>The client; nothing if rejected.</summary>
    public KnownClient? Client { get; init; }

    /// <summary>Why it was rejected, for the audit trail only: callers are never told.</summary>
    public string RejectionCode { get; init; } = "";

    /// <summary>The client id as it was sent; <c>unknown</c> if none could be read.</summary>
    public string User { get; init; } = "unknown";

    /// <summary>The account of the client if there is one of that id, else nobody's, which only administrators see.</summary>
    public AccountId Account { get; init; } = AccountId.None;

    /// <summary>How long the client id stays locked; nothing if it is not.</summary>
    public TimeSpan? LockedFor { get; init; }
}

/// <summary>The reasons by which the audit trail names a rejected sign-in.</summary>
public static class SignInRejections
{
    /// <summary>There is no client of that id, or the credentials hold no id.</summary>
    public const string UnknownClient = "unknown_client";

    /// <summary>The secret is another.</summary>
    public const string WrongSecret = "wrong_secret";

    /// <summary>The client was revoked.</summary>
    public const string RevokedClient = "revoked_client";

    /// <summary>The id is locked after failures in a row.</summary>
    public const string LockedOut = "locked_out";

    /// <summary>The token has expired, is forged, or belongs to a secret that was replaced.</summary>
    public const string InvalidToken = "invalid_token";
}
