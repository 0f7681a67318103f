using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Api.Common.Access;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Fields;

namespace Onboarding.IntegrationTests.Dialects.Fourth;

/// <summary>A dialect of the tests: one form, one extension, one controller. It needs only this folder and one registration.</summary>
internal sealed class FourthDialect : IDialect, ICustomerExtension
{
    public const string Text = "fourth";

    private static readonly FieldTable<FourthSection> Section = new(Rule.Unpublished("fourth_invalid", "{0} is invalid"))
    {
        Field.Text<FourthSection>("branch", section => section.Branch, maxLength: 20).IfMissing(Rule.Unpublished("fourth_missing", "{0} is mandatory")),
    };

    private static readonly FourthDialect Instance = new();

    /// <summary>The form: a full name and the branch, which only this dialect has.</summary>
    public static CustomerForm Form { get; } = new(
        "fourth",
        new(Text),
        FormPart.Of(CustomerFields.All).Require("requester", "customerExtId", "entityType"),
        FormPart.Of(ShortFormFields.All).Require("fullName"),
        FormPart.RequireAll(Section))
    {
        Fields = FrozenSet.ToFrozenSet(["requester", "customerExtId", "entityType", "fullName"]),
        InitialStatus = CustomerStatus.Active,
        Extension = Instance,
    };

    public DialectName Name => new(Text);

    public DialectName Dialect => Name;

    public Type DataType => typeof(FourthSection);

    private static JsonTypeInfo<FourthSection> Stored => FourthContext.Default.FourthSection;

    public static FourthSection? In(CustomerData profile) => profile.Extension(new(Text), Stored);

    public static CustomerProfileDraft Put(CustomerProfileDraft profile, FourthSection section) => profile.WithExtension(new(Text), section, Stored);

    public void Check(CustomerData profile, RuleContext rules, ValidationContext context) => Section.Check(In(profile) ?? new(), rules, context);
}

/// <summary>The data that only this dialect has.</summary>
internal sealed record FourthSection
{
    /// <summary>The branch of the customer.</summary>
    public string? Branch { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(FourthSection))]
internal sealed partial class FourthContext : JsonSerializerContext;

/// <summary>Registers the dialect.</summary>
internal static class FourthModule
{
    public static IServiceCollection AddFourth(this IServiceCollection services)
    {
        var dialect = new FourthDialect();
        services.AddDialect(dialect).AddSingleton<ICustomerExtension>(dialect);
        services.AddControllers().AddApplicationPart(typeof(FourthController).Assembly);
        return services;
    }
}
