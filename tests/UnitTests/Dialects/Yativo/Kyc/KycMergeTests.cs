using System.Reflection;
using Onboarding.Domain.Dialects.Yativo.Kyc;

namespace Onboarding.UnitTests.Dialects.Yativo.Kyc;

/// <summary>An update of the verification data: each member that it states applies, and the stored value of each other member stays.</summary>
public class KycMergeTests
{
    public static TheoryData<string> OfBusiness => Members(typeof(BusinessKyc));

    public static TheoryData<string> OfPerson => Members(typeof(PersonKyc));

    [Theory, MemberData(nameof(OfBusiness))]
    public void A_member_of_a_business_is_replaced_or_stays(string name) =>
        Check(new BusinessKyc(), name, (update, earlier) => update.MergeOver(earlier), stored => stored.SectionData);

    [Theory, MemberData(nameof(OfPerson))]
    public void A_member_of_a_person_is_replaced_or_stays(string name) =>
        Check(new PersonKyc(), name, (update, earlier) => update.MergeOver(earlier), stored => stored.SectionData);

    private static void Check<T>(T empty, string name, Func<T, T, T> merge, Func<T, T> storedPart) where T : class
    {
        var member = typeof(T).GetProperty(name)!;
        var (now, before) = (Sample(member.PropertyType, isNew: true), Sample(member.PropertyType, isNew: false));
        var (update, earlier) = (With(empty, member, now), With(empty, member, before));

        IsSame(member.GetValue(merge(update, earlier)), now).Should().BeTrue("the update states it");
        if (member.GetValue(storedPart(earlier)) is not null)
        {
            IsSame(member.GetValue(merge(empty, earlier)), before).Should().BeTrue("the update does not state it");
        }
    }

    private static TheoryData<string> Members(Type type) =>
        [.. type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(member => member.SetMethod is not null).Select(member => member.Name)];

    private static T With<T>(T record, PropertyInfo member, object value) where T : class
    {
        var copy = (T)typeof(T).GetMethod("<Clone>$")!.Invoke(record, [])!;
        member.SetValue(copy, value);
        return copy;
    }

    // Values are compared by value, everything else by identity.
    private static bool IsSame(object? one, object other) => one is string or ValueType ? one.Equals(other) : ReferenceEquals(one, other);

    private static object Sample(Type type, bool isNew)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(string) ? isNew ? "new" : "old"
            : type == typeof(bool) ? !isNew
            : type == typeof(DateOnly) ? new DateOnly(2024, 1, isNew ? 2 : 1)
            : type == typeof(KycFile) ? new KycFile(Content: null, isNew ? "https://example.org/new" : "https://example.org/old")
            : type.IsInterface ? List(type.GetGenericArguments()[0])
            : Activator.CreateInstance(type, nonPublic: true)!;
    }

    private static Array List(Type element)
    {
        var list = Array.CreateInstance(element, 1);
        list.SetValue(Activator.CreateInstance(element, nonPublic: true), 0);
        return list;
    }
}
