using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Domain.Access.People;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.SwitchAccount;

/// <summary>Sets the account that the caller's session acts for, one of the person's own.</summary>
/// <param name="SessionId">The session's id. Rejected with <see cref="NotFound"/> if it is not the caller's.</param>
/// <param name="Account">The account.</param>
[ChangesData(DataScope.OwnAccount)]
public sealed record SwitchAccount(string SessionId, string? Account) : ICommand<Unit>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => SessionId;
}

internal sealed class SwitchAccountHandler(IPeople people, ICurrentCaller caller, IAuditTrail trail) : IRequestHandler<SwitchAccount, Unit>
{
    public async Task<Unit> Handle(SwitchAccount request, CancellationToken cancellationToken)
    {
        var session = await people.FindSession(request.SessionId, cancellationToken);
        var person = session is null || session.PersonId != caller.PersonId ? null : await people.Find(session.PersonId, cancellationToken);
        if (person is null)
        {
            throw new NotFound("Session");
        }

        session!.SwitchTo(new(request.Account ?? ""), person);
        trail.SetAccount(session.Account);
        return Unit.Value;
    }
}
