using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Screening.Runs;
using Onboarding.Domain.Screening.Runs;

namespace Onboarding.Application.Screening.AdvanceList;

/// <summary>Records how far the customers have been compared with a list.</summary>
/// <param name="List">The key of the list.</param>
/// <param name="Step">The point of the comparison that is recorded.</param>
[ChangesData(DataScope.Service)]
public sealed record AdvanceList(string List, ListStep Step) : ICommand<Unit>, IInternalCommand
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <summary>The version and definition with which the comparison begins; null in other steps.</summary>
    public ListBasis? Basis { get; init; }

    /// <summary>The number of the last customer that was compared; 0 in other steps.</summary>
    public long CustomerNumber { get; init; }
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
                progress.Begin(
                    request.Basis ?? throw new InvalidOperationException("The comparison begins with nothing."), sequence.Next());
                break;
            case ListStep.Advance:
                progress.Advance(request.CustomerNumber);
                break;
            case ListStep.Finish:
                progress.Finish();
                break;
            case ListStep.Retire:
                progress.Retire();
                break;
            default:
                throw new InvalidOperationException($"Unknown step: {request.Step}");
        }

        return Unit.Value;
    }
}
