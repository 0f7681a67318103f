using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Customers.Contracts;

namespace Onboarding.Application.Risk.SupersedeCases;

/// <summary>Supersedes a customer's open cases after a request set the level itself (IMPORT), because a decision would have no effect. A case
/// whose required screenings have not run, or have open hits, stays open.</summary>
/// <param name="Imported">The event: a request set the level.</param>
[ChangesData(DataScope.Service)]
public sealed record SupersedeCases(LevelImported Imported) : ICommand<Unit>, IInternalCommand
{
    /// <inheritdoc/>
    public string? AuditUser => null;
}

internal sealed class SupersedeOnImport : IDomainEventHandler<LevelImported>
{
    public IRequest<Unit> CommandFor(LevelImported domainEvent) => new SupersedeCases(domainEvent);
}

internal sealed class SupersedeCasesHandler(IAssessments assessments) : IRequestHandler<SupersedeCases, Unit>
{
    public async Task<Unit> Handle(SupersedeCases request, CancellationToken cancellationToken)
    {
        var imported = request.Imported;
        foreach (var earlier in await assessments.Unfinished(imported.Account, imported.CustomerId, cancellationToken))
        {
            if (earlier.IsOpen && earlier.CustomerVersion < imported.Version)
            {
                if (earlier.IsAboutScreening)
                {
                    earlier.KeepForScreening();
                }
                else
                {
                    earlier.Supersede();
                }
            }
        }

        return Unit.Value;
    }
}
