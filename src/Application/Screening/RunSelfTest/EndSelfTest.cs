using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Screening.RunSelfTest;

/// <summary>Stores the report of a self-test, or that it failed. One that has ended stays as it is.</summary>
/// <param name="Id">The self-test.</param>
/// <param name="Report">The report; null if it failed.</param>
[ChangesData(DataScope.Service)]
public sealed record EndSelfTest(Guid Id, SelfTestReport? Report) : ICommand<Unit>, IInternalCommand
{
    /// <inheritdoc/>
    public string? AuditUser => null;
}

internal sealed class EndSelfTestHandler(ISelfTests tests, TimeProvider clock) : IRequestHandler<EndSelfTest, Unit>
{
    public async Task<Unit> Handle(EndSelfTest request, CancellationToken cancellationToken)
    {
        var test = await tests.Find(request.Id, cancellationToken) ?? throw new NotFound("Self-test");
        test.End(request.Report is null ? null : SelfTestItem.Write(request.Report), clock.Now());
        return Unit.Value;
    }
}

/// <summary>Runs self-tests.</summary>
public static class SelfTestRun
{
    /// <summary>Computes a self-test and stores its report. Computing takes long, so it is outside the unit of work.</summary>
    public static async Task RunSelfTest(this IMediator mediator, RunningSelfTest test, CancellationToken cancellationToken)
    {
        SelfTestReport? report = null;
        try
        {
            report = await mediator.Send(new ComputeSelfTest(test.Account, test.Entries, test.Seed), cancellationToken);
        }
        finally
        {
            // If the service stops, the test stays as it is and runs again.
            if (!cancellationToken.IsCancellationRequested)
            {
                await mediator.Send(new EndSelfTest(test.Id, report), CancellationToken.None);
            }
        }
    }
}
