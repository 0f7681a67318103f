using System.Globalization;
using System.Runtime.CompilerServices;
using Onboarding.Api.Console.Common;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.FindRejectedRecords;
using Onboarding.Application.Customers.GetImport;
using Onboarding.Application.Customers.HasRejectedLines;
using Onboarding.Application.Customers.ImportUploads;
using Onboarding.Application.Customers.ListImports;
using Onboarding.Application.Customers.ListImportUploads;
using Onboarding.Application.Customers.ListRejectionReasons;

namespace Onboarding.Api.Console.Imports;

/// <summary>The imports of files: the list, one of them with its progress, and its rejected records to download.</summary>
internal sealed class ImportsScreen : IConsoleScreen
{
    private const int RowsOfPage = 25;
    private const string One = "/{number}";

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get(ConsolePages.Imports, "", List, "source", "finished", "from", "to", "after");
        routes.Get(ConsolePages.Imports, One, Show, "code", "externalId", "after");
        routes.Get(ConsolePages.Imports, One + "/rejected-records", Download, "code");
    }

    /// <summary>Returns the list of imports. After a rejected upload it has no filters.</summary>
    internal static async Task<IResult> List(ConsoleRequest request) => request.Page<ImportsPage>(
        "Imports",
        (nameof(ImportsPage.Open), await request.Send(new ListImportUploads())),
        (nameof(ImportsPage.MaxMegabytes), request.Service<ImportOptions>().MaxMegabytes),
        (nameof(ImportsPage.Found), await request.Send(new ListImports
        {
            Source = request.Text("source"),
            Finished = request.Flag("finished"),
            From = request.Text("from"),
            To = request.Text("to"),
            Sort = "-number",
            After = request.Text("after"),
            Limit = RowsOfPage,
        })));

    private static async Task<IResult> Show(ConsoleRequest request)
    {
        var number = request.RouteNumber("number");
        var import = await request.Send(new GetImport(number));
        return request.NamedPage<ImportPage>(import.Source, (nameof(ImportPage.One), import),
            (nameof(ImportPage.HasLines), await request.Send(new HasRejectedLines(number))),
            (nameof(ImportPage.Reasons), await request.Send(new ListRejectionReasons(number))),
            (nameof(ImportPage.Rejected), await request.Send(
            new FindRejectedRecords(number)
            {
                Code = request.Text("code"),
                ExternalId = request.Text("externalId"),
                Count = true,
                After = request.Text("after"),
                Limit = RowsOfPage,
            })));
    }

    private static async Task<IResult> Download(ConsoleRequest request)
    {
        var number = request.RouteNumber("number");
        await request.Send(new GetImport(number));
        return new CsvResult(string.Create(CultureInfo.InvariantCulture, $"import-{number}-rejected.csv"), Rows(request, number));
    }

    // A row for each defect. The records are read page by page while they are sent.
    private static async IAsyncEnumerable<IReadOnlyList<string?>> Rows(
        ConsoleRequest request, long number, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        yield return ["position", "externalId", "communicationNumber", "code", "path", "message"];
        string? after = null;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            var page = await request.Send(
                new FindRejectedRecords(number) { Code = request.Text("code"), After = after, Limit = Paging.MaxLimit });
            foreach (var record in page.Items)
            {
                foreach (var defect in record.Defects)
                {
                    yield return
                    [
                        record.Position.ToString(CultureInfo.InvariantCulture), record.ExternalId, record.CommunicationNumber,
                        defect.Code, defect.Path, defect.Message,
                    ];
                }
            }

            after = page.Next;
        }
        while (after is not null);
    }
}
