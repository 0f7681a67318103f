using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Screening.RequestScreening;
using Onboarding.Application.Screening.Runs;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.Domain.Screening.Runs;

namespace Onboarding.Application.Screening.Rescreen;

/// <summary>
/// Requests that every customer is screened again, in the processes that it is screened for and those that a setting demands. Rejected with every
/// unknown process or list.
/// </summary>
/// <param name="Processes">The processes; null for all.</param>
/// <param name="Lists">The lists whose processes are run; null for all.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record Rescreen(IReadOnlyList<string?>? Processes, IReadOnlyList<string?>? Lists) : ICommand<RescreeningItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;
}

internal sealed class RescreenRules(IScreeningIndex index, ICurrentCaller caller) : IRules<Rescreen>
{
    public IReadOnlyList<Finding> Findings(Rescreen request) =>
    [
        .. ProcessNames.Findings(request.Processes ?? []),
        .. (request.Lists ?? []).Index().Where(one => index.For(caller.Account).Lists.All(list => list.Key != one.Item))
            .Select(one => Finding.Of(ScreeningErrors.UnknownList, $"/lists/{one.Index}")),
    ];
}

internal sealed class RescreenHandler(
    IRescreenings rescreenings, IScreeningIndex index, ICurrentCaller caller, ISequenceGenerator sequence, TimeProvider clock)
    : IRequestHandler<Rescreen, RescreeningItem>
{
    public async Task<RescreeningItem> Handle(Rescreen request, CancellationToken cancellationToken)
    {
        var processes = Enum.GetValues<ScreeningProcess>().AsEnumerable();
        if (request.Processes is { } named)
        {
            processes = processes.Where(process => named.Contains(Codes<ScreeningProcess>.Of(process)));
        }

        if (request.Lists is { } lists)
        {
            processes = processes.Where(process => index.For(caller.Account).Lists.Any(list => list.Process == process && lists.Contains(list.Key)));
        }

        var customers = await rescreenings.Customers(caller.VisibleAccount(), cancellationToken);
        var rescreening = Rescreening.Register(
            caller.VisibleAccount() ?? AccountId.None, [.. processes], caller.Name, customers, sequence.Next(), clock.Now());
        rescreenings.Add(rescreening);
        return RescreeningItem.Of(rescreening);
    }
}

/// <summary>A screening of all customers as the API shows it.</summary>
/// <param name="Id">The identity.</param>
/// <param name="State">RUNNING or FINISHED.</param>
/// <param name="Processes">The processes.</param>
/// <param name="Customers">The number of customers that were not closed at the time of the request.</param>
/// <param name="Done">The number of customers that were screened or looked at.</param>
/// <param name="RequestedBy">The person who asked for it.</param>
/// <param name="RequestedAt">The time of the request.</param>
/// <param name="FinishedAt">The time it was finished; absent before.</param>
public sealed record RescreeningItem(
    Guid Id, string State, IReadOnlyList<string> Processes, int Customers, int Done, string RequestedBy, DateTimeOffset RequestedAt,
    DateTimeOffset? FinishedAt)
{
    /// <summary>Shows a screening of all customers.</summary>
    public static RescreeningItem Of(Rescreening one) => new(
        one.Id, one.IsRunning ? "RUNNING" : "FINISHED", [.. one.Processes.Select(Codes<ScreeningProcess>.Of)], one.Customers, one.Done,
        one.RequestedBy, one.RequestedAt, one.FinishedAt);
}
