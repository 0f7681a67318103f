using System.Reflection;
using System.Runtime.CompilerServices;
using ArchUnitNET.Domain.Extensions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.RelatedEntities;
using Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;

namespace Onboarding.UnitTests.Architecture;

/// <summary>The stored types, found from the model of the database, and the code that saves them.</summary>
public class StorageTests
{
    private static readonly IModel Model = new SqliteOnboardingDbContext(
        new DbContextOptionsBuilder<SqliteOnboardingDbContext>().UseSqlite("Data Source=:memory:").Options).Model;

    // The unit of work saves through the providers. Background work is not a request: each of these types saves its own step, inside the provider's writer.
    private static readonly string[] Saves =
    [
        "Onboarding.Infrastructure.Common",
        "Onboarding.Infrastructure.Notifications.Sending.Relay",
        "Onboarding.Infrastructure.Notifications.Sending.DeliveryOutcomes",
        "Onboarding.Infrastructure.Notifications.Retention.EventRetention",
        "Onboarding.Infrastructure.Customers.Imports.ImportUploadCleanup",
        "Onboarding.Infrastructure.ReferenceData.ClassifierSnapshot",
        "Onboarding.Infrastructure.Risk.RuleSetSnapshot",
    ];

    public static TheoryData<Type> Stored => [.. Mapped];

    /// <summary>The types that the domain guards: all its aggregates and stored types, and the validated parts of a customer.</summary>
    public static TheoryData<Type> Guarded =>
    [
        .. Mapped.Where(type => type.Assembly == typeof(Address).Assembly).Concat([typeof(Address), typeof(Document), typeof(RelatedEntity)])
            .Concat(typeof(AggregateRoot).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(AggregateRoot)))).Distinct(),
    ];

    private static IEnumerable<Type> Mapped => Model.GetEntityTypes().Select(entity => entity.ClrType).Where(type => type.Namespace?.StartsWith("Onboarding.", StringComparison.Ordinal) == true).Distinct();

    [Fact]
    public void The_model_has_entities() => Mapped.Should().Contain(typeof(Domain.Customers.Customer)).And.HaveCountGreaterThan(20);

    [Theory, MemberData(nameof(Stored))]
    public void A_stored_type_is_sealed_and_changes_only_by_its_own_methods(Type type)
    {
        type.IsSealed.Should().BeTrue();
        type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(property => IsOpen(type, property.SetMethod)).Select(property => property.Name).Should().BeEmpty();
        type.GetFields(BindingFlags.Instance | BindingFlags.Public).Should().BeEmpty();
    }

    [Theory, MemberData(nameof(Guarded))]
    public void A_guarded_type_is_created_only_by_its_own_factories(Type type)
    {
        type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Should().OnlyContain(constructor => constructor.IsPrivate);
        type.GetProperties().Where(property => property.SetMethod is { IsPublic: true } && property.DeclaringType == type).Select(property => property.Name).Should().BeEmpty();
    }

    [Theory, MemberData(nameof(Guarded))]
    public void A_factory_has_the_name_of_what_it_does(Type type) => type
        .GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        .Where(method => method.ReturnType == type && method.GetCustomAttribute<CompilerGeneratedAttribute>() is null).Select(method => method.Name)
        .Should().BeSubsetOf(["Register", "From", "Of", "FromChecked"]);

    [Fact]
    public void Only_the_unit_of_work_and_the_storage_save() =>
        (from type in Code.Types
         where type.GetCalledMethods().Any(method => method.Name.StartsWith("SaveChanges", StringComparison.Ordinal))
         where !Saves.Any(saver => type.FullName == saver || type.IsIn(saver))
         select type.FullName).Should().BeEmpty();

    // Other types may set it only during construction. Rows that no other layer sees belong to the storage alone.
    private static bool IsOpen(Type type, MethodInfo? setter) => type.IsVisible && setter is not null && !setter.IsPrivate && setter.DeclaringType == type
        && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
