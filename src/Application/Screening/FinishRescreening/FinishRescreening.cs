using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Screening.Runs;

namespace Onboarding.Application.Screening.FinishRescreening;

/// <summary>Records that a screening of all customers is complete.</summary>
/// <param name="Id">The screening of all customers.</param>
[ChangesData(DataScope.Service)]
public sealed record FinishRescreening(Guid Id) : ICommand<Unit>, IInternalCommand
{
    /// <inheritdoc/>
    public string? AuditUser => null;
}

internal sealed class FinishRescreeningHandler(IRescreenings rescreenings, TimeProvider clock) : IRequestHandler<FinishRescreening, Unit>
{
    public async Task<Unit> Handle(FinishRescreening request, CancellationToken cancellationToken)
    {
        if (await rescreenings.Find(request.Id, cancellationToken) is { IsRunning: true } found)
        {
            found.Finish(clock.Now());
        }

        return Unit.Value;
    }
}
