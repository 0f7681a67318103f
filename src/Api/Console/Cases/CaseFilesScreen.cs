using Onboarding.Api.Console.Common;
using Onboarding.Api.Console.Shared;
using Onboarding.Application.Customers.Documents;
using Onboarding.Application.Customers.Files;
using Onboarding.Application.Customers.GetCaseFile;
using Onboarding.Application.Customers.StoreCaseFile;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;

namespace Onboarding.Api.Console.Cases;

/// <summary>The files of a case. Each opening needs a reason and a fresh sign-in, and is audited.</summary>
internal sealed class CaseFilesScreen(DocumentOptions documents) : IConsoleScreen
{
    private const string Files = "/{id:guid}/files";
    private const string One = Files + "/{file:guid}";

    // The fields around the file.
    private const int OtherBytes = 64 << 10;

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.PostFiles(ConsolePages.Cases, Files, "file", documents.MaxBytes + OtherBytes, Store);
        routes.GetFresh(ConsolePages.CaseContents, One, request => Task.FromResult(Ask(request)));
        routes.PostFresh(ConsolePages.CaseContents, One, Open, ReadReasonField.Name);
    }

    private Task<IResult> Store(ConsoleRequest request) => request.Submit(
        async () =>
        {
            var file = request.Form!.Files is [{ Length: > 0 } sent, ..]
                ? sent : throw new InvalidInput([Finding.Of(ConsoleErrorTexts.FileMissing, "/content")]);
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, request.Cancelled);
            var context = new ValidationContext([]);
            var content = PlainContent.From(Convert.ToBase64String(bytes.GetBuffer(), 0, (int)bytes.Length), documents.MaxBytes, context, "content");
            InvalidInput.ThrowIfAny(context.Findings);
            var id = request.Id();
            await request.Send(new StoreCaseFile(
                id, Path.GetFileName(file.FileName), await request.Service<CaseFileVault>().Protect(id, content!, request.Cancelled)));
            return request.See($"{ConsoleModule.Root}/cases/{id}", "file-added");
        },
        () => CaseScreen.Show(request));

    private static IResult Ask(ConsoleRequest request) => request.Page<OpenContent>(
        "Open the file",
        (nameof(OpenContent.Action), $"/cases/{request.Id()}/files/{request.Id("file")}"), (nameof(OpenContent.Back), $"/cases/{request.Id()}"));

    private static Task<IResult> Open(ConsoleRequest request) => request.Submit(
        async () => new ContentResult(
            await request.Send(new GetCaseFile(request.Id(), request.Id("file")) { Reason = ReadReasonField.Read(request) })),
        () => Task.FromResult(Ask(request)));
}
