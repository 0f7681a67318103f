using System.Reflection;
using MediatR;
using Onboarding.Application.Common;

namespace Onboarding.UnitTests.Architecture;

/// <summary>A command or query contains only data: it can be inspected, repeated, logged and compared.</summary>
public class CommandTests
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static TheoryData<Type> Requests =>
    [
        .. typeof(ApplicationModule).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(IBaseRequest))),
    ];

    [Theory, MemberData(nameof(Requests))]
    public void A_request_contains_no_code(Type request) => Delegates(request, request.Name, []).Should().BeEmpty();

    [Fact]
    public void A_delegate_is_found_at_any_depth_and_in_every_derived_record()
    {
        Delegates(typeof(Outer), "Outer", []).Should().Equal("Outer.Items.Deep");
        Delegates(typeof(Holder), "Holder", []).Should().Equal("Holder.Any(Derived).Code");
    }

    private static IEnumerable<string> Delegates(Type type, string path, HashSet<Type> seen)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsAssignableTo(typeof(Delegate)))
        {
            return [path];
        }

        if (type.IsArray)
        {
            return Delegates(type.GetElementType()!, path, seen);
        }

        var arguments = type.IsGenericType ? type.GetGenericArguments().SelectMany(argument => Delegates(argument, path, seen)) : [];
        return IsOfTheService(type) && seen.Add(type) ? arguments.Concat(MembersOf(type, path, seen)) : arguments;
    }

    private static IEnumerable<string> MembersOf(Type type, string path, HashSet<Type> seen)
    {
        for (var declaring = type; declaring is not null && IsOfTheService(declaring); declaring = declaring.BaseType)
        {
            foreach (var field in declaring.GetFields(Members))
            {
                foreach (var found in Delegates(field.FieldType, $"{path}.{NameOf(field)}", seen))
                {
                    yield return found;
                }
            }
        }

        // A member with a class that is not sealed can contain any class that extends it.
        foreach (var derived in type.IsSealed || type.IsValueType ? [] : type.Assembly.GetTypes().Where(other => other != type && other.IsAssignableTo(type) && !other.IsAbstract))
        {
            foreach (var found in Delegates(derived, $"{path}({derived.Name})", seen))
            {
                yield return found;
            }
        }
    }

    private static bool IsOfTheService(Type type) => type.Namespace?.StartsWith("Onboarding", StringComparison.Ordinal) == true && !type.IsEnum;

    private static string NameOf(FieldInfo field) => field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)] : field.Name;

    private sealed record Outer(IReadOnlyList<Inner> Items);

    private sealed record Inner(string Name, Func<int> Deep);

    private sealed record Holder(Base Any);

    private abstract record Base;

    private sealed record Derived(Action Code) : Base;
}
