using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Onboarding.Api.Console.Common;

namespace Onboarding.Api.Console.Customers;

/// <summary>A section of a customer that shows the customer's data.</summary>
public abstract class CustomerSection : ConsoleComponent
{
    /// <summary>The customer.</summary>
    [Parameter]
    public JsonElement Customer { get; set; }
}
