namespace Onboarding.Application.Access.Contracts;

/// <summary>
/// Checks the credentials of persons. After several failures in succession, further attempts with the same e-mail address from the same network are
/// rejected for a time without a check, right ones too: a password can be guessed, a client's secret cannot. From other networks the person still
/// signs in.
/// </summary>
public interface IPersonSignIn
{
    /// <summary>Checks an e-mail address and a password. The second factor is still missing.</summary>
    Task<PersonCheck> WithPassword(string? email, string? password, CancellationToken cancellationToken);

    /// <summary>Checks the person of a session again: the password, before the one-time code.</summary>
    Task<PersonCheck> WithPasswordAgain(string personId, string? password, CancellationToken cancellationToken);

    /// <summary>Returns whether the person of a session may send a one-time code now, and counts it as a failure until it is accepted.</summary>
    Task<PersonCheck> BeforeCode(string sessionId, CancellationToken cancellationToken);

    /// <summary>Forgets the wrong codes of a person from the caller's network, after a right one.</summary>
    Task Succeeded(string personId, CancellationToken cancellationToken);

    /// <summary>Checks the text of a session's cookie. A session that waits for the second factor is rejected.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isUse">Whether the person uses the session; false for what a page asks by itself, which does not keep the session open.</param>
    Task<SignInOutcome> WithSession(string text, bool isUse = true);

    /// <summary>Returns the id of the session of a cookie that waits for the second factor; null if it is no such session.</summary>
    Task<string?> WaitingSession(string? text, CancellationToken cancellationToken);
}

/// <summary>The outcome of a check of a person's credentials.</summary>
/// <param name="PersonId">The person; null if the check failed.</param>
/// <param name="Rejection">The rejection, for the list of rejected sign-ins; null if the check succeeded.</param>
public sealed record PersonCheck(string? PersonId, SignInOutcome? Rejection);
