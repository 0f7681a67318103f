using Microsoft.Extensions.Logging;
using Onboarding.Application.Access.Contracts;
using Onboarding.Application.Access.People;
using Onboarding.Application.Common;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Access.People;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.SignIn;

/// <summary>Checks the credentials of persons, and the cookies of their sessions, against the database.</summary>
public sealed class PersonSignIn(
    IPeopleReads reads, IPasswordHashes hashes, LockOut lockOut, ICallerAddress address, PeopleOptions options, TimeProvider clock,
        ILogger<PersonSignIn> logger)
    : IPersonSignIn
{
    // Texts that are no addresses share one counter, which no person's address equals.
    private const string NoAddress = "";

    // One-time codes are counted for themselves: a right password does not allow more guesses of the code.
    private const string Code = "code ";

    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    private string Network => CallerNetwork.Of(address.Current);

    /// <inheritdoc/>
    public async Task<PersonCheck> WithPassword(string? email, string? password, CancellationToken cancellationToken)
    {
        var read = EmailAddress.Read(email);
        return await Check(read ?? NoAddress, read is null ? null : await reads.ByEmail(read, cancellationToken), password, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<PersonCheck> WithPasswordAgain(string personId, string? password, CancellationToken cancellationToken)
    {
        var person = await reads.ById(personId, cancellationToken);
        return person is { HasPassword: false }
            ? throw new RuleBroken(PersonErrors.NotLocal, "")
            : await Check(person?.Email ?? NoAddress, person, password, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<PersonCheck> BeforeCode(string sessionId, CancellationToken cancellationToken)
    {
        if (await reads.Session(sessionId, cancellationToken) is not { Person: var person })
        {
            return new(null, new() { RejectionCode = SignInRejections.InvalidSession });
        }

        if (lockOut.Remaining(Code + person.Email, Network) is { } wait)
        {
            return new(null, Reject(person, SignInRejections.LockedOut) with { LockedFor = wait });
        }

        // Counted first, so that simultaneous guesses do not all pass. The right code takes it back.
        lockOut.Failed(Code + person.Email, Network);
        return new(person.PersonId, null);
    }

    /// <inheritdoc/>
    public async Task Succeeded(string personId, CancellationToken cancellationToken)
    {
        if (await reads.ById(personId, cancellationToken) is { } person)
        {
            lockOut.Succeeded(Code + person.Email, Network);
        }
    }

    /// <inheritdoc/>
    public async Task<SignInOutcome> WithSession(string text, bool isUse = true)
    {
        var found = await Find(text, CancellationToken.None);
        if (found is not { Session: var session, Person: var person })
        {
            return new() { RejectionCode = SignInRejections.InvalidSession };
        }

        var now = clock.Now();
        if (session.CompletedAt is null || !session.IsOpen(now, options.Idle) || !person.Accounts.Contains(session.Account))
        {
            return Reject(person, SignInRejections.EndedSession);
        }

        if (person.DeactivatedAt is not null)
        {
            return Reject(person, SignInRejections.InactivePerson);
        }

        if (isUse && now - session.SeenAt >= SeenEvery)
        {
            await Seen(session, now);
        }

        return new() { Person = Known(person, session), User = person.PersonId, Account = session.Account };
    }

    /// <inheritdoc/>
    public async Task<string?> WaitingSession(string? text, CancellationToken cancellationToken) =>
        text is not null && await Find(text, cancellationToken) is { Session: { CompletedAt: null } session }
            && session.IsOpen(clock.Now(), options.Idle) ? session.SessionId : null;

    private async Task<PersonCheck> Check(string id, Person? person, string? password, CancellationToken cancellationToken)
    {
        if (lockOut.Remaining(id, Network) is { } wait)
        {
            return new(null, Reject(person, SignInRejections.LockedOut) with { LockedFor = wait });
        }

        // Counted first, so that simultaneous guesses do not all pass. The right password takes it back.
        lockOut.Failed(id, Network);
        var isRight = password is { Length: <= PasswordRules.MaxLength }
            && await hashes.Verify(person is { HasPassword: true } ? person.PasswordHash : null, password, cancellationToken);
        if (isRight)
        {
            lockOut.Succeeded(id, Network);
        }

        return !isRight ? new(null, Reject(person, SignInRejections.WrongPassword))
            : person!.DeactivatedAt is not null ? new(null, Reject(person, SignInRejections.InactivePerson))
            : new(person.PersonId, null);
    }

    private async Task<(PersonSession Session, Person Person)?> Find(string text, CancellationToken cancellationToken) =>
        OneTimeText.TryRead(OneTimeText.Session, text, out var id, out var secret) && await reads.Session(id, cancellationToken) is { } found
            && found.Session.Secret.Matches(secret) ? found : null;

    // The time of a request is not worth failing for.
    private async Task Seen(PersonSession session, DateTimeOffset now)
    {
        try
        {
            await reads.Seen(session.SessionId, session.PersonId, now, CancellationToken.None);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            logger.LogWarning("The time of a request could not be stored ({Failure}).", failure.GetType().Name);
        }
    }

    private KnownPerson Known(Person person, PersonSession session) => new(
        person.PersonId, person.Name, person.Email, person.Language, person.Accounts, person.Roles, person.BusinessUnits,
        new(
            session.SessionId, session.Account, session.CreatedAt,
            options.FreshMinutes == 0 ? null : session.FreshAt.AddMinutes(options.FreshMinutes), session.EndsAt));

    // The text in place of an address may be a password, so only the id of a person is listed.
    private static SignInOutcome Reject(Person? person, string code) => person is null
        ? new() { RejectionCode = code }
        : new() { RejectionCode = code, User = person.PersonId, Account = person.Accounts[0] };
}
