using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Privacy.CompleteErasure;

/// <summary>Notes that nothing is left of the data of an erasure.</summary>
/// <param name="Account">The account.</param>
/// <param name="Id">The erasure.</param>
[ChangesData(DataScope.Service)]
public sealed record CompleteErasure(AccountId Account, Guid Id) : ICommand<Unit>, IInternalCommand
{
    /// <inheritdoc/>
    public string? AuditUser => null;
}

internal sealed class CompleteErasureHandler(IErasures erasures, TimeProvider clock) : IRequestHandler<CompleteErasure, Unit>
{
    public async Task<Unit> Handle(CompleteErasure request, CancellationToken cancellationToken)
    {
        var found = await erasures.Find(request.Account, request.Id, cancellationToken) ?? throw new NotFound("Erasure");
        found.Complete(clock.Now());
        return Unit.Value;
    }
}
