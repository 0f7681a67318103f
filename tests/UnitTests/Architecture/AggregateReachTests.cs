using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;

namespace Onboarding.UnitTests.Architecture;

/// <summary>
/// Aggregates do not leave the application layer: commands and queries return ids and read models, and the Api has no customer that can be changed.
/// </summary>
public class AggregateReachTests
{
    public static TheoryData<Type> Answers => [.. typeof(IUnitOfWork).Assembly.GetTypes()
        .SelectMany(type => type.GetInterfaces().Where(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IRequest<>)))
        .Select(one => one.GetGenericArguments()[0]).Where(type => type != typeof(Unit)).Distinct()];

    [Theory, MemberData(nameof(Answers))]
    public void The_result_of_a_request_cannot_be_changed(Type answer) => Reached(answer, []).Where(IsMutable).Should().BeEmpty();

    [Fact]
    public void No_code_of_the_Api_mentions_the_customer_aggregate() =>
        Mentioned(typeof(Program).Assembly).Should().NotContain(typeof(Customer).FullName!).And.Contain(typeof(CustomerStatus).FullName!, "types that are mentioned are seen");

    [Fact]
    public void The_check_recognises_an_aggregate_as_mutable() => Reached(typeof(IReadOnlyList<Holder>), []).Where(IsMutable).Should().Equal(typeof(Customer));

    // The service's own types, with the types of their members and generic arguments.
    private static HashSet<Type> Reached(Type type, HashSet<Type> seen)
    {
        foreach (var argument in type.IsGenericType ? type.GetGenericArguments() : type.IsArray ? [type.GetElementType()!] : [])
        {
            Reached(argument, seen);
        }

        if (type.Namespace?.StartsWith("Onboarding", StringComparison.Ordinal) == true && !type.IsEnum && seen.Add(type))
        {
            foreach (var member in type.GetProperties())
            {
                Reached(member.PropertyType, seen);
            }
        }

        return seen;
    }

    // An aggregate has a member that its own methods set after construction.
    private static bool IsMutable(Type type) => type.IsAssignableTo(typeof(AggregateRoot)) || (type.Assembly == typeof(AggregateRoot).Assembly && type
        .GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .Any(member => member.SetMethod is { } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))));

    private static IEnumerable<string> Mentioned(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        return [.. metadata.TypeReferences.Select(metadata.GetTypeReference).Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")];
    }

    private sealed record Holder(Customer Customer);
}
