using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Screening.RequestScreening;
using Onboarding.Application.Screening.Runs;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.Domain.Screening.Runs;

namespace Onboarding.Application.Screening.Rescreen;

/// <summary>
/// Requests that every customer is screened again, in the processes that it is screened for and those that a setting demands. A client that is
/// restricted to business units requests it for their customers. Rejected with every unknown process or list, and as nothing_selected.
/// </summary>
/// <param name="Processes">The processes; null for all.</param>
/// <param name="Lists">The lists whose processes are run; null for all. Of processes and lists, both must name a process.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record Rescreen(IReadOnlyList<string?>? Processes, IReadOnlyList<string?>? Lists) : ICommand<RescreeningItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <summary>Returns the processes that run.</summary>
    /// <param name="known">The lists in force for the account.</param>
    public IReadOnlyList<ScreeningProcess> Selected(IReadOnlyList<ListInForce> known) =>
    [
        .. Enum.GetValues<ScreeningProcess>()
            .Where(process => Processes is null || Processes.Contains(Codes<ScreeningProcess>.Of(process)))
            .Where(process => Lists is null || known.Any(list => list.Process == process && Lists.Contains(list.Key))),
    ];
}

internal sealed class RescreenRules(IScreeningIndex index, ICurrentCaller caller) : IRules<Rescreen>
{
    public IReadOnlyList<Finding> Findings(Rescreen request)
    {
        var known = index.For(caller.Account).Lists;
        Finding[] unknown =
        [
            .. ProcessNames.Findings(request.Processes ?? []),
            .. (request.Lists ?? []).Index().Where(one => known.All(list => list.Key != one.Item))
                .Select(one => Finding.Of(ScreeningErrors.UnknownList, $"/lists/{one.Index}")),
        ];

        // An empty selection does not mean all: it would screen every customer in every process.
        return unknown.Length == 0 && request.Selected(known).Count == 0 ? [Finding.Of(ScreeningErrors.NothingSelected, "")] : unknown;
    }
}

internal sealed class RescreenHandler(
    IRescreenings rescreenings, IScreeningIndex index, ICurrentCaller caller, ISequenceGenerator sequence, TimeProvider clock)
    : IRequestHandler<Rescreen, RescreeningItem>
{
    public async Task<RescreeningItem> Handle(Rescreen request, CancellationToken cancellationToken)
    {
        var scope = new RescreeningScope(caller.VisibleAccount() ?? AccountId.None, caller.BusinessUnits);
        var rescreening = Rescreening.Register(
            scope, request.Selected(index.For(caller.Account).Lists), caller.Name, await rescreenings.Customers(scope, cancellationToken),
            sequence.Next(), clock.Now());
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
    Guid Id, string State, [property: TextOf(typeof(ScreeningProcess))] IReadOnlyList<string> Processes, int Customers, int Done,
    string RequestedBy, DateTimeOffset RequestedAt,
    DateTimeOffset? FinishedAt)
{
    /// <summary>Shows a screening of all customers.</summary>
    public static RescreeningItem Of(Rescreening one) => new(
        one.Id, one.IsRunning ? "RUNNING" : "FINISHED", [.. one.Processes.Select(Codes<ScreeningProcess>.Of)], one.Customers, one.Done,
        one.RequestedBy, one.RequestedAt, one.FinishedAt);
}
