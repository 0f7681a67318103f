using Onboarding.Api.Console;
using Onboarding.Domain.Common;
using Onboarding.UnitTests.Common;

namespace Onboarding.UnitTests.Console;

/// <summary>The table of pages and roles in docs/console.md is that of the code.</summary>
public sealed class PageTableTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs/console.md"));

    [Fact]
    public void The_page_for_officers_names_each_page_with_its_roles()
    {
        foreach (var page in ConsolePages.All.Where(page => page.Roles.Length > 0))
        {
            var installation = page.IsForInstallation ? " of the installation" : "";
            Page.Should().Contain($"| {page.Title} | {string.Join(page.NeedsAllRoles ? " and " : ", ", page.Roles.Select(Codes<Domain.Access.Contracts.Role>.Of))}{installation} |");
        }
    }
}
