using System.Security.Cryptography;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Domain.Access.People;

/// <summary>
/// A session of a person, which begins with a sign-in. A browser proves it by a cookie with a secret, of which only the hash is stored. A session
/// that waits for the second factor permits nothing else.
/// </summary>
public sealed class PersonSession
{
    /// <summary>The time for which a session waits for the second factor.</summary>
    public static readonly TimeSpan SecondFactorTime = TimeSpan.FromMinutes(5);

    private const int IdLength = 22;
    private const int ProgramLength = 256;
    private const string IdLetters = "abcdefghijkmnpqrstuvwxyz23456789";

    private PersonSession() { }

    /// <summary>The number: unique and rising with time. It is the primary key.</summary>
    public long Number { get; private init; }

    /// <summary>The id: 22 lower-case letters and digits. It is not secret.</summary>
    public string SessionId { get; private init; } = "";

    /// <summary>The person.</summary>
    public string PersonId { get; private init; } = "";

    /// <summary>The secret in the cookie, as a hash.</summary>
    public ClientSecret Secret { get; private set; } = ClientSecret.Dummy;

    /// <summary>The account that the session acts for, one of the person's.</summary>
    public AccountId Account { get; private set; }

    /// <summary>The address that the sign-in came from; empty if it is not known.</summary>
    public string Address { get; private init; } = "";

    /// <summary>The program that signed in: the text of its header User-Agent; empty without one.</summary>
    public string Program { get; private init; } = "";

    /// <summary>The time of the sign-in.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>The time of the second factor; null while the session waits for it.</summary>
    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>The time at which the person last proved to be present, with all factors.</summary>
    public DateTimeOffset FreshAt { get; private set; }

    /// <summary>The time of the last request, accurate to a minute.</summary>
    public DateTimeOffset SeenAt { get; private set; }

    /// <summary>The time at which the session ends whatever happens.</summary>
    public DateTimeOffset EndsAt { get; private set; }

    /// <summary>The time at which the session was ended; null if it was not.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The concurrency token: 1 at first, one more with each change.</summary>
    public int Version { get; private set; }

    /// <summary>Returns a new random id.</summary>
    public static string NewId() => RandomNumberGenerator.GetString(IdLetters, IdLength);

    /// <summary>Creates a session that waits for the second factor, and the text of its cookie.</summary>
    /// <param name="identity">The id and number.</param>
    /// <param name="person">The person.</param>
    /// <param name="address">The address of the sign-in.</param>
    /// <param name="program">The program of the sign-in.</param>
    /// <param name="at">The time.</param>
    public static PersonSession Register(
        (string SessionId, long Number) identity, Person person, string? address, string? program, DateTimeOffset at) => new()
        {
            SessionId = identity.SessionId,
            Number = identity.Number,
            PersonId = person.PersonId,
            Account = person.Accounts[0],
            Address = address ?? "",
            Program = string.Concat((program ?? "").Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter)).Take(ProgramLength)),
            CreatedAt = at,
            FreshAt = at,
            SeenAt = at,
            EndsAt = at + SecondFactorTime,
            Version = 1,
        };

    /// <summary>Returns whether the session can still be used.</summary>
    public bool IsOpen(DateTimeOffset at, TimeSpan idle) => EndedAt is null && EndsAt > at && SeenAt + idle > at;

    /// <summary>Makes a new secret for the cookie and returns its text. The earlier one ends, also that from before the sign-in.</summary>
    public string NewCookie()
    {
        (Secret, var secret) = ClientSecret.Make();
        Version++;
        return OneTimeText.Of(OneTimeText.Session, SessionId, secret);
    }

    /// <summary>Notes that the person has proved all factors: the sign-in is complete, or was repeated.</summary>
    /// <param name="longest">The greatest age of a session.</param>
    /// <param name="at">The time.</param>
    /// <param name="checkedAt">The time at which an identity provider checked the person, if it was earlier; null for now.</param>
    public void Complete(TimeSpan longest, DateTimeOffset at, DateTimeOffset? checkedAt = null)
    {
        (EndsAt, CompletedAt) = CompletedAt is null ? (at + longest, at) : (EndsAt, CompletedAt);
        (FreshAt, SeenAt) = (checkedAt < at ? checkedAt.Value : at, at);
        Version++;
    }

    /// <summary>Sets the account that the session acts for. Rejects an account that is not the person's (<see cref="RuleBroken"/>).</summary>
    public void SwitchTo(AccountId account, Person person)
    {
        if (!person.Accounts.Contains(account))
        {
            throw new RuleBroken([Finding.Of(PersonErrors.NotOfPerson, "/account", string.Join(", ", person.Accounts))]);
        }

        Account = account;
        Version++;
    }

    /// <summary>Ends the session. Ending it again changes nothing.</summary>
    public void End(DateTimeOffset at)
    {
        if (EndedAt is null)
        {
            EndedAt = at;
            Version++;
        }
    }
}
