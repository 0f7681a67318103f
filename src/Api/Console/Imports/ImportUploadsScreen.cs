using System.Runtime.CompilerServices;
using MediatR;
using Onboarding.Api.Console.Common;
using Onboarding.Application.Customers.CancelImportUpload;
using Onboarding.Application.Customers.FindRejectedRecords;
using Onboarding.Application.Customers.GetImport;
using Onboarding.Application.Customers.GetImportUpload;
using Onboarding.Application.Customers.ImportUploads;
using Onboarding.Application.Customers.ListRejectedLines;
using Onboarding.Application.Customers.ListRejectionReasons;
using Onboarding.Application.Customers.ReceiveImportUpload;
using Onboarding.Application.Customers.StartImportUpload;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Imports;

namespace Onboarding.Api.Console.Imports;

/// <summary>
/// Files that a person uploads to import them: the upload, the dry run, the start, the progress, the cancellation, and the rejected records as they
/// were in the file.
/// </summary>
internal sealed class ImportUploadsScreen(ImportOptions options) : IConsoleScreen
{
    private const string Uploads = "/uploads";
    private const string One = Uploads + "/{id:guid}";
    private const string FileField = "file";
    private const int RowsOfPage = 25;

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.PostStream(ConsolePages.ImportChanges, Uploads, FileField, options.MaxBytes, Upload);
        routes.Get(ConsolePages.ImportChanges, One, Show, "code", "externalId", "after");
        routes.Get(ConsolePages.ImportChanges, One + "/rejected-lines", DownloadOfCheck);
        routes.PostFresh(ConsolePages.ImportChanges, One + "/start", Start, "again");
        routes.Post(ConsolePages.ImportChanges, One + "/cancellation", Cancel);
        routes.Get(ConsolePages.Imports, "/{number}/rejected-lines", DownloadOfImport);
    }

    private static Task<IResult> Upload(ConsoleRequest request) => request.Submit(
        async () =>
        {
            var file = request.File ?? throw new InvalidInput([Finding.Of(ConsoleErrorTexts.FileMissing, "/file")]);
            if (file.Name.Length == 0)
            {
                // A browser sends an empty file without a name if none was chosen.
                throw new InvalidInput([Finding.Of(ConsoleErrorTexts.FileMissing, "/file")]);
            }

            var upload = await request.Service<IMediator>().Receive(NameOf(file.Name), file.Content, request.Cancelled);
            return See(request, upload.Id, "file-received");
        },
        () => ImportsScreen.List(request));

    private static async Task<IResult> Show(ConsoleRequest request)
    {
        var upload = await request.Send(new GetImportUpload(request.Id()));
        var run = upload.Import ?? upload.Check;
        return request.NamedPage<ImportUploadPage>(
            upload.Source,
            (nameof(ImportUploadPage.One), upload),
            (nameof(ImportUploadPage.Reasons), run is null ? [] : await request.Send(new ListRejectionReasons(run.Number))),
            (nameof(ImportUploadPage.Rejected), run is null ? null : await request.Send(new FindRejectedRecords(run.Number)
            {
                OfCheck = upload.Import is null,
                Code = request.Text("code"),
                ExternalId = request.Text("externalId"),
                Count = true,
                After = request.Text("after"),
                Limit = RowsOfPage,
            })));
    }

    private static Task<IResult> Start(ConsoleRequest request) => request.Submit(
        async () =>
        {
            await request.Send(new StartImportUpload(request.Id(), request.IsTicked("again")));
            return See(request, request.Id(), "import-started");
        },
        () => Show(request));

    private static Task<IResult> Cancel(ConsoleRequest request) => request.Submit(
        async () =>
        {
            await request.Send(new CancelImportUpload(request.Id()));
            return See(request, request.Id(), "import-cancelled");
        },
        () => Show(request));

    private static async Task<IResult> DownloadOfCheck(ConsoleRequest request)
    {
        var upload = await request.Send(new GetImportUpload(request.Id()));
        return await Download(request, (upload.Check ?? throw new NotFound("Import")).Number, "dry-run");
    }

    private static async Task<IResult> DownloadOfImport(ConsoleRequest request) =>
        await Download(request, (await request.Send(new GetImport(request.RouteNumber("number")))).Number, "import");

    private static async Task<IResult> Download(ConsoleRequest request, long run, string kind)
    {
        var reader = request.Service<IImportReader>();
        var first = await request.Send(new ListRejectedLines(run, 0));
        return new LinesResult($"{kind}-{run}-rejected.{reader.EndingOf(first.Layout)}", Lines(request, reader, run, first));
    }

    // The records are read page by page while they are sent.
    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> Lines(
        ConsoleRequest request, IImportReader reader, long run, RejectedLines page,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var isFirst = true;
        while (page.Items.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var line in page.Items)
            {
                yield return reader.Line(page.Layout, line, isFirst);
                isFirst = false;
            }

            page = await request.Send(new ListRejectedLines(run, page.Items[^1].Position));
        }

        yield return reader.End(page.Layout, hasAny: !isFirst);
    }

    private static IResult See(ConsoleRequest request, Guid id, string done) =>
        request.See($"{ConsolePages.Imports.Address}{Uploads}/{id}", done);

    // The name without folders and control characters.
    private static string NameOf(string sent)
    {
        var name = string.Concat(Path.GetFileName(sent.Replace('\\', '/')).Where(letter => !char.IsControl(letter)));
        return name.Length == 0 ? "file" : name.Length <= ImportRun.SourceMaxLength ? name : name[^ImportRun.SourceMaxLength..];
    }
}
