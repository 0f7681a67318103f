using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Screening.Runs;

namespace Onboarding.Application.Screening.AdvanceList;

/// <summary>Records how far the customers have been compared with a list.</summary>
/// <param name="List">The key of the list.</param>
/// <param name="Step">The point of the comparison that is recorded.</param>
/// <param name="Value">The version with which the comparison begins, or the number of the last customer.</param>
[ChangesData(DataScope.Service)]
public sealed record AdvanceList(string List, ListStep Step, long Value) : ICommand<Unit>, IInternalCommand
{
    /// <inheritdoc/>
    public string? AuditUser => null;
}

/// <summary>A step of the comparison with a list.</summary>
public enum ListStep
{
    /// <summary>It begins with a version.</summary>
    Begin,

    /// <summary>The customers up to a number are compared.</summary>
    Advance,

    /// <summary>All customers are compared.</summary>
    Finish,

    /// <summary>The hits of a retired list are ended.</summary>
    Retire,
}

internal sealed class AdvanceListHandler(IRescreenings rescreenings, ISequenceGenerator sequence) : IRequestHandler<AdvanceList, Unit>
{
    public async Task<Unit> Handle(AdvanceList request, CancellationToken cancellationToken)
    {
        var progress = await rescreenings.Progress(request.List, cancellationToken);
        switch (request.Step)
        {
            case ListStep.Begin:
                progress.Begin((int)request.Value, sequence.Next());
                break;
            case ListStep.Advance:
                progress.Advance(request.Value);
                break;
            case ListStep.Finish:
                progress.Finish();
                break;
            default:
                progress.Retire();
                break;
        }

        return Unit.Value;
    }
}
