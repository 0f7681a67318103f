using MediatR;
using Onboarding.Application.Access.People;
using Onboarding.Application.Access.StartSession;
using Onboarding.Application.Common;
using Onboarding.Domain.Access.People;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.CompleteSignIn;

/// <summary>
/// Checks the one-time code of a session: one that waits for the second factor is then complete, and a complete one is fresh again. The session gets
/// a new cookie.
/// </summary>
/// <param name="SessionId">The session's id. Rejected with <see cref="NotFound"/> if it has ended.</param>
/// <param name="Code">The code, 6 digits.</param>
[ChangesData(DataScope.OwnAccount)]
public sealed record CompleteSignIn(string SessionId, string? Code) : ICommand<StartedSession>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => SessionId;
}

internal sealed class CompleteSignInHandler(CodeCheck check, PeopleOptions options, TimeProvider clock)
    : IRequestHandler<CompleteSignIn, StartedSession>
{
    public async Task<StartedSession> Handle(CompleteSignIn request, CancellationToken cancellationToken)
    {
        var (session, person, step) = await check.Of(request.SessionId, request.Code, cancellationToken);
        if (step is null)
        {
            throw new InvalidInput([Finding.Of(PersonErrors.InvalidCode, "/code")]);
        }

        var now = clock.Now();
        person.UseStep(step.Value, now);
        session.Complete(options.Longest, now);
        return new(session.SessionId, session.NewCookie());
    }
}
