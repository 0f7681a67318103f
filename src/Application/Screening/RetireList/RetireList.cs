using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;

namespace Onboarding.Application.Screening.RetireList;

/// <summary>Retires a list: it is not used any more, and its versions stay. An unknown list is not found.</summary>
/// <param name="Key">The key.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record RetireList(string Key) : ICommand<Unit>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Key;
}

internal sealed class RetireListHandler(
    IScreeningLists lists, ICurrentCaller caller, IAuditTrail trail, ISequenceGenerator sequence, TimeProvider clock)
    : IRequestHandler<RetireList, Unit>
{
    public async Task<Unit> Handle(RetireList request, CancellationToken cancellationToken)
    {
        var list = await lists.RequireOwn(request.Key, caller, cancellationToken);
        trail.SetOwner(list);
        list.Retire(clock.Now(), sequence.Next());
        return Unit.Value;
    }
}
