using Onboarding.Api.Console.Common;

namespace Onboarding.Api.Console.Customers;

/// <summary>The search of customers, by one box for every identifier and by filters.</summary>
internal sealed class CustomersScreen : IConsoleScreen
{
    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes) => routes.Get(
        ConsolePages.Customers, "", Show,
        "q", "by", "status", "riskLevel", "entityType", "country", "category", "businessUnit", "sort", "after");

    private static async Task<IResult> Show(ConsoleRequest request) =>
        request.Page<CustomersPage>("Customers", (nameof(CustomersPage.Found), await CustomerSearch.Run(request)));
}
