using MediatR;
using Onboarding.Application.Access.People;
using Onboarding.Application.Access.StartSession;
using Onboarding.Application.Common;
using Onboarding.Domain.Access.People;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.ChangePassword;

/// <summary>
/// Sets a new password of a signed-in person, whose present password was checked before, and ends the person's other sessions. The session gets a new
/// cookie and is fresh. Rejected if the new password breaks the rules (<see cref="PasswordRules"/>), is the present one, or the code is wrong.
/// </summary>
/// <param name="SessionId">The session's id. Rejected with <see cref="NotFound"/> if it has ended.</param>
/// <param name="Password">The present password.</param>
/// <param name="NewPassword">The new password.</param>
/// <param name="Code">The one-time code, 6 digits.</param>
[ChangesData(DataScope.OwnAccount)]
public sealed record ChangePassword(string SessionId, string? Password, string? NewPassword, string? Code) : ICommand<StartedSession>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => SessionId;
}

internal sealed class ChangePasswordHandler(CodeCheck check, IPeople people, IPasswordHashes hashes, PeopleOptions options, TimeProvider clock)
    : IRequestHandler<ChangePassword, StartedSession>
{
    public async Task<StartedSession> Handle(ChangePassword request, CancellationToken cancellationToken)
    {
        var (session, person, step) = await check.Of(request.SessionId, request.Code, cancellationToken);
        InvalidInput.ThrowIfAny(
        [
            .. PasswordRules.Allow(request.NewPassword, person.Email) ? [] : new[] { Finding.Of(PersonErrors.InvalidPassword, "/newPassword") },
            .. request.NewPassword != request.Password ? [] : new[] { Finding.Of(PersonErrors.SamePassword, "/newPassword") },
            .. step is null ? new[] { Finding.Of(PersonErrors.InvalidCode, "/code") } : [],
        ]);
        var now = clock.Now();
        person.ChangePassword(await hashes.Hash(request.NewPassword!, cancellationToken), step!.Value, now);
        foreach (var other in (await people.SessionsOf(person.PersonId, cancellationToken)).Where(other => other.SessionId != session.SessionId))
        {
            other.End(now);
        }

        session.Complete(options.Longest, now);
        return new(session.SessionId, session.NewCookie());
    }
}
