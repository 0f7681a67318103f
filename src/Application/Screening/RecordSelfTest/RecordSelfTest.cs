using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Screening.SelfTests;

namespace Onboarding.Application.Screening.RecordSelfTest;

/// <summary>Stores a self-test that the caller has computed, with its report. The service does not run it.</summary>
/// <param name="Id">The id of the new self-test.</param>
/// <param name="Entries">The greatest number of entries that were altered.</param>
/// <param name="Seed">The seed of the alterations.</param>
/// <param name="RequestedAt">The time at which it began, UTC.</param>
/// <param name="Report">The report.</param>
[ChangesData(DataScope.OwnAccount)]
public sealed record RecordSelfTest(Guid Id, int Entries, long Seed, DateTimeOffset RequestedAt, SelfTestReport Report) : ICommand<SelfTestItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Id.ToString();
}

internal sealed class RecordSelfTestHandler(ISelfTests tests, ISequenceGenerator sequence, ICurrentCaller caller, TimeProvider clock)
    : IRequestHandler<RecordSelfTest, SelfTestItem>
{
    public Task<SelfTestItem> Handle(RecordSelfTest request, CancellationToken cancellationToken)
    {
        var test = SelfTest.Register(
            request.Id, sequence.Next(), caller.Account, request.Seed, request.Entries, caller.Name, request.RequestedAt);
        test.End(SelfTestItem.Write(request.Report), clock.Now());
        tests.Add(test);
        return Task.FromResult(SelfTestItem.Of(test));
    }
}

/// <summary>Runs self-tests outside the service.</summary>
public static class SelfTestOfCaller
{
    /// <summary>
    /// Computes a self-test for the caller's account and stores it with its report. Until then nothing is stored, so that a service on the same
    /// database does not run it too.
    /// </summary>
    /// <param name="mediator">Sends the requests.</param>
    /// <param name="account">The caller's account.</param>
    /// <param name="entries">The greatest number of entries that are altered, from 1 to 20,000; null for 1,000.</param>
    /// <param name="seed">The seed of the alterations; null for one by the date.</param>
    /// <param name="clock">The time.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public static async Task<SelfTestItem> RunSelfTest(
        this IMediator mediator, Domain.Common.AccountId account, int? entries, long? seed, TimeProvider clock, CancellationToken cancellationToken)
    {
        var at = clock.Now();
        var (size, first) = (entries ?? SelfTest.DefaultEntries, seed ?? SelfTest.SeedOf(at));
        var report = await mediator.Send(new RunSelfTest.ComputeSelfTest(account, size, first), cancellationToken);
        return await mediator.Send(new RecordSelfTest(Guid.CreateVersion7(), size, first, at, report), cancellationToken);
    }
}
