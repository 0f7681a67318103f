using Onboarding.Api.Console.Common;
using Onboarding.Application.Audit.ListAudit;

namespace Onboarding.Api.Console.Audit;

/// <summary>The audit trail, with its filters in the address.</summary>
internal sealed class AuditScreen : IConsoleScreen
{
    private const int RowsOfPage = 20;
    private const string NewestFirst = "-number";

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes) => routes.Get(
        ConsolePages.Audit, "", Show, "user", "client", "personId", "command", "outcome", "customerId", "caseId", "from", "to", "sort", "after");

    private static async Task<IResult> Show(ConsoleRequest request) => request.Page<AuditPage>("Audit", (nameof(AuditPage.Found), await request.Send(
        new ListAudit
        {
            User = request.Text("user"),
            Client = request.Text("client"),
            PersonId = request.Text("personId"),
            Command = request.Text("command"),
            Outcome = request.Text("outcome"),
            CustomerId = request.IdOf("customerId", "Customer"),
            CaseId = request.IdOf("caseId", "Case"),
            From = request.Text("from"),
            To = request.Text("to"),
            Sort = request.Text("sort") ?? NewestFirst,
            Count = true,
            After = request.Text("after"),
            Limit = RowsOfPage,
        })));
}
