using MediatR;
using Onboarding.Application.Access.People;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Domain.Access.People;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.SetPersonActive;

/// <summary>
/// Deactivates a person, which ends all sessions and the invitation link, or activates the person again. Doing it again changes nothing. Rejected for
/// the caller's own person.
/// </summary>
/// <param name="PersonId">The person's id. Rejected with <see cref="NotFound"/> if the caller may see no such person.</param>
/// <param name="IsActive">Whether the person is to be active.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record SetPersonActive(string PersonId, bool IsActive) : ICommand<PersonItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => PersonId;
}

internal sealed class SetPersonActiveHandler(IPeople people, ICurrentCaller caller, IAuditTrail trail, TimeProvider clock)
    : IRequestHandler<SetPersonActive, PersonItem>
{
    public async Task<PersonItem> Handle(SetPersonActive request, CancellationToken cancellationToken)
    {
        var person = await people.Require(caller, trail, request.PersonId, cancellationToken);
        var before = caller.ItemOf(person);
        person.SetActive(request.IsActive, caller.ToActor(), clock.Now());
        if (!request.IsActive)
        {
            foreach (var session in await people.SessionsOf(person.PersonId, cancellationToken))
            {
                session.End(clock.Now());
            }
        }

        var after = caller.ItemOf(person);
        trail.SetChange(before, after);
        return after;
    }
}
