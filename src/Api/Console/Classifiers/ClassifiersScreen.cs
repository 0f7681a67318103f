using Onboarding.Api.Console.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Application.ReferenceData.AddClassifierCode;
using Onboarding.Application.ReferenceData.GetClassifierCode;
using Onboarding.Application.ReferenceData.ListClassifierCodes;
using Onboarding.Application.ReferenceData.ListClassifiers;
using Onboarding.Application.ReferenceData.RenameClassifierCode;
using Onboarding.Application.ReferenceData.RetireClassifierCode;

namespace Onboarding.Api.Console.Classifiers;

/// <summary>The classifiers: the list, the codes of one, and what administrators of the installation change.</summary>
internal sealed class ClassifiersScreen : IConsoleScreen
{
    private const int RowsOfPage = 50;
    private const string One = "/{name}";

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get(ConsolePages.Classifiers, "", List);
        routes.Get(ConsolePages.Classifiers, One, Show, "q", "retired", "after");

        // A code may contain any character, so it is a parameter and no part of a path.
        routes.Get(ConsolePages.Classifiers, One + "/code", ShowCode, "code");
        routes.Post(ConsolePages.ClassifierChanges, One + "/new", Add, "code", "name");
        routes.Post(ConsolePages.ClassifierChanges, One + "/name", Rename, "code", "name");
        routes.Post(ConsolePages.ClassifierChanges, One + "/retirement", Retire, "code");
    }

    private static async Task<IResult> List(ConsoleRequest request) =>
        request.Page<ClassifiersPage>("Classifiers", (nameof(ClassifiersPage.Classifiers), (await request.Send(new ListClassifiers())).Items));

    private static async Task<IResult> Show(ConsoleRequest request)
    {
        var isRead = request.Form is null;
        var (name, search, after) = (request.Route("name"), isRead ? request.Text("q") : null, isRead ? request.Text("after") : null);
        var language = ConsoleLanguage.Of(request.Context);
        var retired = isRead ? request.Flag("retired") : null;
        var found = (await request.Send(new ListClassifierCodes(name, retired))).Items
            .Where(code => search is null || code.Code.Contains(search, StringComparison.OrdinalIgnoreCase)
                || code.Name.Contains(search, StringComparison.OrdinalIgnoreCase)
                || CodeNames.Translate(language, name, code.Name).Contains(search, StringComparison.CurrentCultureIgnoreCase)).ToList();
        var rows = found.Where(code => after is null || string.CompareOrdinal(code.Code, after) > 0).Take(RowsOfPage + 1).ToList();
        return request.NamedPage<ClassifierPage>(
            name, (nameof(ClassifierPage.Name), name), (nameof(ClassifierPage.Number), found.Count),
            (nameof(ClassifierPage.Rows), rows.Take(RowsOfPage).ToList()),
            (nameof(ClassifierPage.Next), rows.Count > RowsOfPage ? rows[RowsOfPage - 1].Code : null));
    }

    private static async Task<IResult> ShowCode(ConsoleRequest request)
    {
        var code = await request.Send(new GetClassifierCode(request.Route("name"), request.Text("code") ?? ""));
        return request.NamedPage<ClassifierCodePage>(
            code.Name, (nameof(ClassifierCodePage.Classifier), request.Route("name")), (nameof(ClassifierCodePage.One), code),
            (nameof(ClassifierCodePage.Tag), ((IVersioned)code).Tag));
    }

    private static Task<IResult> Add(ConsoleRequest request) => request.Submit(
        async () =>
        {
            var added = await request.Send(new AddClassifierCode(request.Route("name"), request.Text("code"), request.Text("name")));
            return See(request, added.Code.Code, "saved");
        },
        () => Show(request));

    private static Task<IResult> Rename(ConsoleRequest request) => request.Submit(
        async () =>
        {
            request.RequireShownVersion();
            var code = request.Text("code") ?? "";
            await request.Send(new RenameClassifierCode(request.Route("name"), code, request.Text("name")));
            return See(request, code, "saved");
        },
        () => ShowCode(request));

    private static Task<IResult> Retire(ConsoleRequest request) => request.Submit(
        async () =>
        {
            request.RequireShownVersion();
            var code = request.Text("code") ?? "";
            await request.Send(new RetireClassifierCode(request.Route("name"), code));
            return See(request, code, "retired");
        },
        () => ShowCode(request));

    private static IResult See(ConsoleRequest request, string code, string done) => request.See(
        $"{ConsolePages.Classifiers.Address}/{Uri.EscapeDataString(request.Route("name"))}/code?code={Uri.EscapeDataString(code)}", done);
}
