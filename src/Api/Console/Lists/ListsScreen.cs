using MediatR;
using Onboarding.Api.Common.Bodies;
using Onboarding.Api.Console.Common;
using Onboarding.Api.Screening;
using Onboarding.Application.Screening;
using Onboarding.Application.Screening.DefineList;
using Onboarding.Application.Screening.DiffVersions;
using Onboarding.Application.Screening.GetListDefinition;
using Onboarding.Application.Screening.ImportListVersion;
using Onboarding.Application.Screening.ListLists;
using Onboarding.Application.Screening.ListVersions;
using Onboarding.Application.Screening.RefreshList;
using Onboarding.Application.Screening.RetireList;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Lists;

namespace Onboarding.Api.Console.Lists;

/// <summary>The screening lists: their state, versions and differences, definitions, uploads and fetches.</summary>
internal sealed class ListsScreen(IListReader reader) : IConsoleScreen
{
    private const string One = "/{key}";
    private const int MaxName = 256;

    private static readonly string[] Members =
    [
        "name", "process", "format", "required", "threshold", "maxAgeHours", "minimumEntries", "mayShrinkBy", "url", "more", "everyMinutes",
    ];

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get(ConsolePages.Lists, "", List);
        routes.Post(ConsolePages.ListChanges, "/new", request => Define(request, request.Text("key")), [.. Members, "key"]);
        routes.Get(ConsolePages.Lists, One, Show);
        routes.Get(ConsolePages.Lists, One + "/difference", Compare, "from", "to");
        routes.Post(ConsolePages.ListRefresh, One + "/refresh", Refresh);
        routes.Post(ConsolePages.ListChanges, One + "/definition", request => Define(request, request.Route("key")), Members);
        routes.PostFiles(ConsolePages.ListChanges, One + "/versions", "files*", ListFiles.MaxBytes, Import, "shrunk");
        routes.Post(ConsolePages.ListChanges, One + "/retirement", Retire);
    }

    private async Task<IResult> List(ConsoleRequest request) => request.Page<ListsPage>(
        "Lists", (nameof(ListsPage.Lists), await request.Send(new ListLists())), (nameof(ListsPage.Formats), reader.Formats));

    private async Task<IResult> Show(ConsoleRequest request)
    {
        var key = request.Route("key");
        var versions = await request.Send(new ListVersions(key));
        return request.NamedPage<ListPage>(
            key, (nameof(ListPage.Key), key), (nameof(ListPage.Versions), versions),
            (nameof(ListPage.List), (await request.Send(new ListLists())).FirstOrDefault(list => list.Key == key)),
            (nameof(ListPage.Definition), await request.Send(new GetListDefinition(key))), (nameof(ListPage.Formats), reader.Formats));
    }

    private static async Task<IResult> Compare(ConsoleRequest request)
    {
        var (key, from, to) = (request.Route("key"), request.Number("from") ?? 1, request.Number("to") ?? 1);
        return request.Page<ListDifferencePage>(
            "Difference of two versions", (nameof(ListDifferencePage.Key), key), (nameof(ListDifferencePage.From), from),
            (nameof(ListDifferencePage.Until), to), (nameof(ListDifferencePage.Difference), await request.Send(new DiffVersions(key, from, to))));
    }

    private Task<IResult> Define(ConsoleRequest request, string? key) => request.Submit(
        async () =>
        {
            await request.Send(new DefineList(key ?? "", Definition(request)));
            return See(request, key!, "saved");
        },
        () => key is null || request.Context.Request.RouteValues.Count == 0 ? List(request) : Show(request));

    private Task<IResult> Import(ConsoleRequest request) => request.Submit(
        async () =>
        {
            var key = request.Route("key");
            var imported = await request.Service<IMediator>().Import(key, await Files(request), request.IsTicked("shrunk"), request.Cancelled);
            return See(request, key, imported.IsNew ? "imported" : "same-version");
        },
        () => Show(request));

    private Task<IResult> Refresh(ConsoleRequest request) => request.Submit(
        async () =>
        {
            var key = request.Route("key");
            var refreshed = await request.Service<IMediator>().Refresh(key, acceptsShrunk: false, by: null, request.Cancelled);
            return See(request, key, refreshed.Require().IsNew ? "imported" : "same-version");
        },
        () => Show(request));

    private Task<IResult> Retire(ConsoleRequest request) => request.Submit(
        async () =>
        {
            await request.Send(new RetireList(request.Route("key")));
            return request.See(ConsolePages.Lists.Address, "retired");
        },
        () => Show(request));

    private static IResult See(ConsoleRequest request, string key, string done) =>
        request.See($"{ConsolePages.Lists.Address}/{Uri.EscapeDataString(key)}", done);

    // The files are in memory while they are read, so they count to the bytes of bodies that the instance holds.
    private static async Task<IReadOnlyList<ListFile>> Files(ConsoleRequest request)
    {
        var share = request.Service<BodyBudget>().Begin();
        request.Context.Response.RegisterForDispose(share);
        var files = new List<ListFile>();
        foreach (var sent in request.Form!.Files.Where(file => file.Length > 0))
        {
            share.Reserve(sent.Length);
            using var bytes = new MemoryStream((int)sent.Length);
            await sent.CopyToAsync(bytes, request.Cancelled);
            files.Add(new(NameOf(sent.FileName), bytes.ToArray()));
        }

        return files.Count == 0 ? throw new InvalidInput([Finding.Of(ConsoleErrorTexts.FileMissing, "/files")])
            : files.Count > ListFiles.MaxFiles ? throw new InvalidInput([Finding.Of(ListFiles.Defective, "/files", "there are too many files")])
            : files.DistinctBy(file => file.Name).Count() < files.Count
                ? throw new InvalidInput([Finding.Of(ListFiles.Defective, "/files", "two files have the same name")])
                : files;
    }

    // The name of a file that an export writes, so without folders and control characters.
    private static string NameOf(string sent)
    {
        var name = Path.GetFileName(sent.Replace('\\', '/'));
        return name.Length is 0 or > MaxName || name is "." or ".." || name.Any(char.IsControl) ? "list" : name;
    }

    private static ListDefinition Definition(ConsoleRequest request) => new()
    {
        Name = request.Text("name"),
        Process = request.Text("process"),
        Format = request.Text("format"),
        IsRequired = request.IsTicked("required"),
        Threshold = request.Decimal("threshold"),
        MaxAgeHours = request.Number("maxAgeHours"),
        MinimumEntries = request.Number("minimumEntries"),
        MayShrinkBy = request.Number("mayShrinkBy"),
        Source = request.Text("url") is null && request.Text("more") is null && request.Text("everyMinutes") is null
            ? null : new(request.Text("url"), request.Items("more"), request.Number("everyMinutes")),
    };
}
