using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Json;
using Onboarding.Application.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Access;

/// <summary>The first factor of a person.</summary>
public sealed record SignInBody
{
    /// <summary>The person's e-mail address.</summary>
    [Mandatory]
    public string? Email { get; init; }

    /// <summary>The person's password.</summary>
    [Mandatory]
    public string? Password { get; init; }
}

/// <summary>The second factor of a person.</summary>
public sealed record SecondFactorBody
{
    /// <summary>The 6 digits that the person's authenticator app shows.</summary>
    [Mandatory]
    public string? Code { get; init; }
}

/// <summary>Both factors of a person who has signed in.</summary>
public sealed record ConfirmationBody
{
    /// <summary>The person's password.</summary>
    public string? Password { get; init; }

    /// <summary>The 6 digits that the person's authenticator app shows.</summary>
    public string? Code { get; init; }
}

/// <summary>A new password of a person who has signed in, with both factors.</summary>
public sealed record NewPasswordBody
{
    /// <summary>The present password.</summary>
    [Mandatory]
    public string? Password { get; init; }

    /// <summary>The new password, 12 to 256 characters.</summary>
    [Mandatory]
    public string? NewPassword { get; init; }

    /// <summary>The 6 digits that the person's authenticator app shows.</summary>
    [Mandatory]
    public string? Code { get; init; }
}

/// <summary>The account that a session acts for.</summary>
public sealed record SessionAccountBody
{
    /// <summary>The account, one of the person's own.</summary>
    [Mandatory]
    public string? Account { get; init; }
}

/// <summary>The state of a session.</summary>
public enum SessionState
{
    /// <summary>The password was right, and the second factor is missing.</summary>
    [Code("SECOND_FACTOR")]
    SecondFactor,

    /// <summary>The person has signed in.</summary>
    [Code("SIGNED_IN")]
    SignedIn,
}

/// <summary>A session. While it waits for the second factor it has only the state.</summary>
public sealed record SessionView
{
    /// <summary>SECOND_FACTOR or SIGNED_IN.</summary>
    [TextOf(typeof(SessionState))]
    public string State { get; init; } = "";

    /// <summary>The person's id.</summary>
    public string? PersonId { get; init; }

    /// <summary>The person's name, which the audit trail shows.</summary>
    public string? Name { get; init; }

    /// <summary>The e-mail address by which the person signs in.</summary>
    public string? Email { get; init; }

    /// <summary>The person's language: en or lt.</summary>
    public string? Language { get; init; }

    /// <summary>The account that the session acts for.</summary>
    public string? Account { get; init; }

    /// <summary>The accounts that the person may act for.</summary>
    public IReadOnlyList<string>? Accounts { get; init; }

    /// <summary>The person's roles.</summary>
    public IReadOnlyList<string>? Roles { get; init; }

    /// <summary>The business units that the person is restricted to; empty without a restriction.</summary>
    public IReadOnlyList<string>? BusinessUnits { get; init; }

    /// <summary>The session's id.</summary>
    public string? SessionId { get; init; }

    /// <summary>The time of the sign-in.</summary>
    public DateTimeOffset? SignedInAt { get; init; }

    /// <summary>The time until which decisions, contents of documents and administration are permitted; left out if there is no such limit.</summary>
    public DateTimeOffset? FreshUntil { get; init; }

    /// <summary>The time at which the session ends whatever happens.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>The token that requests of this session that change something send in X-Antiforgery-Token.</summary>
    public string? AntiforgeryToken { get; init; }

    internal static SessionView Waiting { get; } = new() { State = Codes<SessionState>.Of(SessionState.SecondFactor) };

    internal static SessionView Of(KnownPerson person, string cookie) => new()
    {
        State = Codes<SessionState>.Of(SessionState.SignedIn),
        PersonId = person.PersonId,
        Name = person.Name,
        Email = person.Email,
        Language = person.Language,
        Account = person.Session.Account.Value,
        Accounts = [.. person.Accounts.Select(account => account.Value)],
        Roles = [.. person.Roles.Select(Codes<Domain.Access.Contracts.Role>.Of)],
        BusinessUnits = person.BusinessUnits,
        SessionId = person.Session.SessionId,
        SignedInAt = person.Session.SignedInAt,
        FreshUntil = person.Session.FreshUntil,
        EndsAt = person.Session.EndsAt,
        AntiforgeryToken = SessionCookies.TokenOf(cookie),
    };
}

/// <summary>The token of an invitation link.</summary>
public sealed record InvitationBody
{
    /// <summary>The text after # in the link.</summary>
    [Mandatory]
    public string? Token { get; init; }
}

/// <summary>The credentials that a person sets by an invitation link.</summary>
public sealed record AcceptanceBody
{
    /// <summary>The name of the first administrator, 1 to 256 characters. Other links have the person's name already.</summary>
    public string? Name { get; init; }

    /// <summary>The e-mail address by which the first administrator will sign in. Other links have the address already.</summary>
    public string? Email { get; init; }

    /// <summary>The text after # in the link.</summary>
    [Mandatory]
    public string? Token { get; init; }

    /// <summary>The new password, 12 to 256 characters.</summary>
    [Mandatory]
    public string? Password { get; init; }

    /// <summary>The 6 digits that the authenticator app shows for the secret of the invitation.</summary>
    [Mandatory]
    public string? Code { get; init; }
}
