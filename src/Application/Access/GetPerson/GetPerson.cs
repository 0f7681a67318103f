using MediatR;
using Onboarding.Application.Access.People;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.GetPerson;

/// <summary>Returns a person, also an inactive one. Rejected with <see cref="NotFound"/> if the caller may see no such person.</summary>
public sealed record GetPerson(string PersonId) : IQuery<PersonItem>;

internal sealed class GetPersonHandler(IPeopleReads reads, ICurrentCaller caller) : IRequestHandler<GetPerson, PersonItem>
{
    public async Task<PersonItem> Handle(GetPerson request, CancellationToken cancellationToken) =>
        await reads.ById(request.PersonId, cancellationToken) is { } found && found.Accounts.Any(caller.Sees)
            ? PersonItem.Of(found, caller.Sees)
            : throw new NotFound("Person");
}
